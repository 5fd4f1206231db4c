namespace Amigo.Portal.Editing;

/// <summary>What would become of a file.</summary>
/// <param name="Content">Null when the file goes.</param>
/// <param name="BaseHash">What the change was made from: another content on the disk means that somebody else changed the file. Null: no such file.</param>
public sealed record FileChange(EditPath Path, byte[]? Content, string? BaseHash)
{
    public string? Hash => Content is null ? null : EditableFiles.HashOf(Content);
}
