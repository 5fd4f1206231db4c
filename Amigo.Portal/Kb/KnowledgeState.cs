using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Reloading;

namespace Amigo.Portal.Kb;

/// <summary>The knowledge in force, and how the folder stood when it was last read. Immutable.</summary>
public sealed record KnowledgeState
{
    public required KnowledgeBase Knowledge { get; init; }

    /// <summary>When <see cref="Knowledge"/> came into force, UTC.</summary>
    public required DateTime LoadedAt { get; init; }

    /// <summary>How long reading and indexing it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>When the folder was last read, UTC: later than <see cref="LoadedAt"/> when it could not be used at all.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>What the last reading found wrong.</summary>
    public required IReadOnlyList<KbError> Errors { get; init; }

    /// <summary>What the folder looked like just before it was last read.</summary>
    public required FolderPrint Print { get; init; }
}
