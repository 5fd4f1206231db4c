namespace Amigo.Portal.Editing;

/// <summary>What an administrator has made of a file and not saved yet. Only they see it.</summary>
public sealed class FileDraft
{
    public required int PersonId { get; init; }

    public required EditFolder Folder { get; init; }

    /// <summary><see cref="EditPath.Name"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The file as it would be written.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The file that it started from, which is kept as a <see cref="FileContent"/>; null for a new file.</summary>
    public string? BaseHash { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public string Text => EditText.Decode(Content);

    /// <summary>Null when the rules for names have changed since: such a draft can only be thrown away.</summary>
    public EditPath? Place => EditPath.Find(Folder, Path);
}
