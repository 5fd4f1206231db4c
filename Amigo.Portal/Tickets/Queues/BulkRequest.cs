namespace Amigo.Portal.Tickets.Queues;

/// <summary>One transition asked for on several requests, with what its form holds.</summary>
public sealed record BulkRequest
{
    public const int MostTargets = 100;

    public required string Transition { get; init; }

    public required IReadOnlyList<BulkTarget> Targets { get; init; }

    public int? AgentId { get; init; }

    public string? Team { get; init; }

    public RichText Body { get; init; }

    public string? SolutionCode { get; init; }
}
