namespace Amigo.Portal.Editing;

/// <summary>A folder that administrators edit.</summary>
public enum EditFolder
{
    Rules,
    Knowledge,
}
