namespace Amigo.Portal.Editing;

/// <summary>Files could not all be replaced, and these could not be put back as they were.</summary>
public sealed class NotTakenBackException(IReadOnlyList<EditPath> files, Exception cause)
    : IOException($"Not put back as they were: {string.Join(", ", files)}.", cause)
{
    public IReadOnlyList<EditPath> Files => files;
}
