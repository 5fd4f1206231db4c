using Amigo.Portal.Tickets.Queues;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>What the address of a dashboard asks for, brought within bounds.</summary>
public sealed record TicketListRequest
{
    public const int DefaultSize = 20;
    public static readonly IReadOnlyList<int> Sizes = [10, 20, 50, 100];

    public required Board Board { get; init; }

    public required Tab Tab { get; init; }

    public required int Page { get; init; }

    public required int Size { get; init; }

    public required string? Filter { get; init; }

    /// <summary>What else an agent's queue is narrowed by.</summary>
    public QueueCriteria? Criteria { get; init; }

    public required TicketSort Sort { get; init; }

    public required bool IsDescending { get; init; }
}
