using Amigo.Portal.Tickets;

namespace Amigo.Portal.Explanations;

/// <summary>A line of the journal as far as it tells which rule decided what; none of its words.</summary>
public sealed record DecisionLine
{
    public required DateTime At { get; init; }

    public required string Transition { get; init; }

    public required string? Team { get; init; }

    public required string? RuleFile { get; init; }

    public required string? RuleName { get; init; }

    public required string? RuleVersion { get; init; }

    public static DecisionLine Of(JournalLine line) => new()
    {
        At = line.At,
        Transition = line.Transition,
        Team = line.Team,
        RuleFile = line.RuleFile,
        RuleName = line.RuleName,
        RuleVersion = line.RuleVersion,
    };
}
