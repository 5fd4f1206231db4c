namespace Amigo.Portal.Tickets;

/// <summary>What a transition asked for, once checked: only what it asks for is set.</summary>
public sealed record CheckedAction
{
    /// <summary>Sanitised HTML.</summary>
    public string? Body { get; init; }

    public int? Satisfaction { get; init; }

    public int? AgentId { get; init; }

    public string? Team { get; init; }

    public DateTime? WaitingUntil { get; init; }

    public string? SolutionCode { get; init; }

    /// <summary>The other request, tracked, which the viewer treats too.</summary>
    public Ticket? Related { get; init; }
}
