namespace Amigo.Portal.Editing;

/// <summary>A file after a <see cref="FolderChange"/>.</summary>
public sealed class FileVersion
{
    public int ChangeId { get; init; }

    public FolderChange Change { get; init; } = null!;

    /// <summary>The change's, so that the history of one file is found by one index.</summary>
    public required EditFolder Folder { get; init; }

    /// <summary><see cref="EditPath.Name"/>.</summary>
    public required string Path { get; init; }

    /// <summary>What it held, kept as a <see cref="FileContent"/>; null when the file was gone.</summary>
    public string? Hash { get; init; }
}
