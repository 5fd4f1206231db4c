namespace Amigo.Portal.Tickets;

/// <summary>A transition that someone asks for, with what the form of that transition holds.</summary>
public sealed record ActOnTicket
{
    public required TicketReference Reference { get; init; }

    /// <summary>The transition's code, or <see cref="JournalEntry.Comment"/>.</summary>
    public required string Transition { get; init; }

    /// <summary>The <see cref="Ticket.Version"/> that the person was looking at.</summary>
    public required int Version { get; init; }

    public RichText Body { get; init; }

    public int? Satisfaction { get; init; }

    public IReadOnlyCollection<Guid> Attachments { get; init; } = [];
}
