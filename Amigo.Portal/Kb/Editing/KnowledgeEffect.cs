using Amigo.Portal.Editing;

namespace Amigo.Portal.Kb.Editing;

/// <summary>What an addition would change.</summary>
public sealed record KnowledgeEffect
{
    /// <summary>The file that changes, as people name it.</summary>
    public required string File { get; init; }

    /// <summary>What is added to it.</summary>
    public required string Added { get; init; }

    /// <summary>Mean nDCG@10 of <c>kb/pertinence.json</c>, from 0 to 100; null when there is no such file.</summary>
    public double? Before { get; init; }

    public double? After { get; init; }

    /// <summary>How the words would then be answered.</summary>
    public required KnowledgeBase Knowledge { get; init; }
}

/// <param name="Refusal">In French; null when <paramref name="Effect"/> is known.</param>
/// <param name="Errors">With a refusal: what reading the changed files says.</param>
public sealed record EditOutcome(KnowledgeEffect? Effect, string? Refusal, IReadOnlyList<Finding> Errors);
