namespace Amigo.Portal.Editing;

/// <summary>What became of a save.</summary>
public sealed record SaveOutcome
{
    /// <summary>The <see cref="FolderChange"/>; null when nothing was written.</summary>
    public int? ChangeId { get; init; }

    /// <summary>What the check said, when it was made.</summary>
    public CheckReport? Report { get; init; }

    /// <summary>Files that somebody else changed since the change was begun: nothing was written.</summary>
    public IReadOnlyList<EditPath> Conflicts { get; init; } = [];

    /// <summary>Why nothing was written though the check was good, in French.</summary>
    public string? Refusal { get; init; }

    public string? Commit { get; init; }

    /// <summary>Why there is no commit where there should be one, in French. What was saved is saved.</summary>
    public string? CommitProblem { get; init; }

    public bool IsSaved => ChangeId is not null;
}
