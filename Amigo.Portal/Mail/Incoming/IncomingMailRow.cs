using Amigo.Portal.Tickets;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>A mail as the administrators' list shows it.</summary>
public sealed record IncomingMailRow
{
    public required DateTime SeenAt { get; init; }

    public required string? Sender { get; init; }

    public required string? Subject { get; init; }

    public required IncomingOutcome Outcome { get; init; }

    public required string? Reason { get; init; }

    public required string? PersonName { get; init; }

    public required int? TicketNumber { get; init; }

    public TicketReference? Reference => TicketNumber is { } number ? new TicketReference(number) : null;
}
