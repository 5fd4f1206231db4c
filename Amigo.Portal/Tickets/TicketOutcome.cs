namespace Amigo.Portal.Tickets;

/// <summary>What became of a write: the request's reference, or why nothing was saved.</summary>
public sealed record TicketOutcome
{
    public TicketReference? Reference { get; private init; }

    public IReadOnlyList<FieldError> Errors { get; private init; } = [];

    public static TicketOutcome Saved(int number) => new() { Reference = new TicketReference(number) };

    public static TicketOutcome Refused(IReadOnlyList<FieldError> errors) => new() { Errors = errors };

    public static TicketOutcome Refused(string field, string message) => Refused([new FieldError(field, message)]);
}
