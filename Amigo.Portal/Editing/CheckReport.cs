using Amigo.Portal.Kb;
using Amigo.Rules;

namespace Amigo.Portal.Editing;

/// <summary>What would become of a folder with some changes.</summary>
/// <param name="Errors">With any, nothing is saved.</param>
/// <param name="Warnings">What looks like an oversight.</param>
public sealed record CheckReport(IReadOnlyList<Finding> Errors, IReadOnlyList<Finding> Warnings)
{
    /// <summary>The rules as they would be; null for the other folder, and with errors.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>The knowledge as it would be; null for the other folder, and when the catalogue is unusable.</summary>
    public KnowledgeBase? Knowledge { get; init; }

    /// <summary>Mean nDCG@10 of <c>kb/pertinence.json</c> in force, from 0 to 100; null when it is not measured.</summary>
    public double? QualityBefore { get; init; }

    public double? QualityAfter { get; init; }

    public bool IsGood => Errors.Count == 0;
}
