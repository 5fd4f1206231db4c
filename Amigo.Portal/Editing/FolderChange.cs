using Amigo.Portal.People;

namespace Amigo.Portal.Editing;

/// <summary>One change of a folder: a save of one or several files, or what was noticed at once.</summary>
public sealed class FolderChange
{
    public const int ReasonLength = 500;
    public const int VersionLength = 16;
    public const int CommitLength = 64;

    public int Id { get; init; }

    public required EditFolder Folder { get; init; }

    public required ChangeOrigin Origin { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null when it was not saved in the portal.</summary>
    public int? AuthorId { get; init; }

    public Person? Author { get; init; }

    public required string Reason { get; init; }

    /// <summary>The name of the set of rules after it; null for the other folder, and when what was found is refused.</summary>
    public string? RulesVersion { get; init; }

    /// <summary>Where the folder is in a git work tree.</summary>
    public string? Commit { get; init; }

    public List<FileVersion> Files { get; init; } = [];
}
