namespace Amigo.Portal.Kb.Articles;

/// <summary>
/// Who an article is for, and who a reader is: an article is read when both share a bit. Agents and administrators read every published
/// article, so each carries <see cref="Agents"/>; a draft carries <see cref="Drafts"/> alone.
/// </summary>
[Flags]
public enum Audiences
{
    None = 0,
    Everyone = 1,
    Schools = 2,
    MiddleSchools = 4,
    HighSchools = 8,
    AcademicServices = 16,
    Agents = 32,
    Drafts = 64,
}
