using System.Diagnostics.CodeAnalysis;

namespace Amigo.Rules;

/// <summary>Outcome of <see cref="RuleSet.Load"/>: a set, or every reason why there is none.</summary>
public sealed class RuleSetLoad
{
    internal RuleSetLoad(RuleSet? rules, IReadOnlyList<RuleError> errors, IReadOnlyList<RuleError> warnings)
    {
        Rules = rules;
        Errors = errors;
        Warnings = warnings;
    }

    /// <summary>The checked set, or null when <see cref="Errors"/> is not empty.</summary>
    public RuleSet? Rules { get; }

    /// <summary>
    /// The set when its own files are sound, even if examples beside them are false by it: to be compared and tried, never put in force.
    /// </summary>
    public RuleSet? BeforeExamples { get; internal init; }

    /// <summary>All errors of all files, by file, line and column.</summary>
    public IReadOnlyList<RuleError> Errors { get; }

    /// <summary>What looks like an oversight and does not prevent the set from being used, by file, line and column.</summary>
    public IReadOnlyList<RuleError> Warnings { get; }

    /// <summary>Whether the set may be used.</summary>
    [MemberNotNullWhen(true, nameof(Rules))]
    public bool IsValid => Rules is not null;
}
