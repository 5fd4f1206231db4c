namespace Amigo.Portal.Tickets;

/// <summary>A transition that someone asks for, with what the form of that transition holds.</summary>
public sealed record ActOnTicket
{
    public required TicketReference Reference { get; init; }

    /// <summary>The transition's code, <see cref="JournalEntry.Comment"/> or <see cref="JournalEntry.Note"/>.</summary>
    public required string Transition { get; init; }

    /// <summary>The <see cref="Ticket.Version"/> that the person was looking at.</summary>
    public required int Version { get; init; }

    public RichText Body { get; init; }

    public int? Satisfaction { get; init; }

    /// <summary>Who is to have it, where the transition asks for an agent.</summary>
    public int? AgentId { get; init; }

    /// <summary>The team it goes to, where the transition asks for one.</summary>
    public string? Team { get; init; }

    /// <summary>The day, in Paris, on whose morning it resumes, where the transition asks for a date.</summary>
    public DateOnly? EndDate { get; init; }

    public string? SolutionCode { get; init; }

    /// <summary>The other request, as it was typed, where the transition asks for one.</summary>
    public string? RelatedReference { get; init; }

    /// <summary>How the words arrived, when not through the portal: one of <see cref="TicketOrigin.All"/>.</summary>
    public string? Origin { get; init; }

    public IReadOnlyCollection<Guid> Attachments { get; init; } = [];
}
