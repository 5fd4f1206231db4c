namespace Amigo.Portal.Editing;

/// <summary>What a line of a difference is.</summary>
public enum DiffMark
{
    Same,
    Removed,
    Added,
}
