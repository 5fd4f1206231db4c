using Amigo.Portal.Attachments;

namespace Amigo.Portal.Tickets;

public sealed record JournalLine
{
    public required long Id { get; init; }

    public required DateTime At { get; init; }

    public required int? AuthorId { get; init; }

    /// <summary>Null: the clock.</summary>
    public required string? AuthorName { get; init; }

    public required string Transition { get; init; }

    public required string? FromStatus { get; init; }

    public required string ToStatus { get; init; }

    public required string? Team { get; init; }

    public required string? Body { get; init; }

    public required string? AgentName { get; init; }

    public required DateTime? WaitingUntil { get; init; }

    public required string? SolutionCode { get; init; }

    public required int? RelatedNumber { get; init; }

    public required string? Origin { get; init; }

    public required bool IsInternal { get; init; }

    public required int? Satisfaction { get; init; }

    public required string? RuleFile { get; init; }

    public required string? RuleName { get; init; }

    public required string? RuleVersion { get; init; }

    public IReadOnlyList<Draft> Files { get; init; } = [];
}
