using Amigo.Portal.Reloading;
using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>The rules in force, and how their folder stood when it was last read. Immutable.</summary>
public sealed record RuleState
{
    public required RuleSet Rules { get; init; }

    /// <summary>When <see cref="Rules"/> came into force on this node, UTC.</summary>
    public required DateTime LoadedAt { get; init; }

    /// <summary>When the folder was last read, UTC: later than <see cref="LoadedAt"/> when what it holds was refused.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>What the last reading found wrong, as <c>file(line,column): message</c>.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>What looks like an oversight in what the last reading found, and stops nothing; of the same form.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Whether the files of the folder are those in force.</summary>
    public required bool IsUpToDate { get; init; }

    /// <summary>What the folder looked like just before it was last read.</summary>
    public required FolderPrint Print { get; init; }
}
