using Amigo.Portal.People;

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

public static class AudienceExtensions
{
    /// <summary>The words of the front matter; those of establishments are also their kinds in the database.</summary>
    public static readonly IReadOnlyDictionary<string, Audiences> ByWord = new Dictionary<string, Audiences>
    {
        ["tous"] = Audiences.Everyone,
        ["ecole"] = Audiences.Schools,
        ["college"] = Audiences.MiddleSchools,
        ["lycee"] = Audiences.HighSchools,
        ["service-academique"] = Audiences.AcademicServices,
        ["agents"] = Audiences.Agents,
    };

    public static Audiences Audiences(this Viewer viewer)
    {
        var audiences = Articles.Audiences.Everyone;
        foreach (var establishment in viewer.Establishments)
            audiences |= ByWord.GetValueOrDefault(establishment.Kind);
        if (viewer.IsAgent || viewer.IsAdministrator)
            audiences |= Articles.Audiences.Agents;
        if (viewer.IsAdministrator)
            audiences |= Articles.Audiences.Drafts;
        return audiences;
    }

    /// <summary>The same bits as scopes of the search index.</summary>
    public static IEnumerable<string> Scopes(this Audiences audiences) =>
        Enum.GetValues<Audiences>().Where(audience => audience != 0 && audiences.HasFlag(audience)).Select(audience => $"public:{audience}");
}
