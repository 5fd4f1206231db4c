using Amigo.Portal.Tickets;

namespace Amigo.Portal.Explanations;

/// <summary>What an explanation needs to know of a request.</summary>
public sealed record ExplainedTicket
{
    public required Ticket Ticket { get; init; }

    public required TicketDetail Detail { get; init; }

    public required ExplainedPerson Author { get; init; }

    public required ExplainedPerson? Beneficiary { get; init; }

    public required ExplainedPerson? Agent { get; init; }

    public required ExplainedPerson? Opener { get; init; }

    public required string PlaceName { get; init; }

    /// <summary>Everyone it is about or who treats it, once.</summary>
    public IEnumerable<ExplainedPerson> People => new[] { Author, Beneficiary, Agent, Opener }.OfType<ExplainedPerson>().DistinctBy(person => person.Id);
}
