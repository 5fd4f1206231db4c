using System.Linq.Expressions;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>The only mapping from a ticket to what rules see of it: compiled, it makes facts; inlined in a rule, it makes SQL.</summary>
public static class TicketFactsMapping
{
    public static Expression<Func<Ticket, TicketFacts>> Projection { get; } = ticket => new TicketFacts
    {
        Number = ticket.Number,
        Status = ticket.Status,
        Kind = ticket.Kind,
        Impact = ticket.Impact,
        Urgency = ticket.Urgency,
        Priority = ticket.Priority,
        OfferCode = ticket.OfferCode,
        ServiceCode = ticket.ServiceCode,
        SubcategoryCode = ticket.SubcategoryCode,
        Establishment = ticket.EstablishmentUai,
        AuthorId = ticket.AuthorId,
        BeneficiaryId = ticket.BeneficiaryId,
        SharedWithHeads = ticket.SharedWithHeads,
        TeamCode = ticket.Team,
        AgentId = ticket.AgentId,
        OpenedById = ticket.OpenedById,
        CreatedAt = ticket.CreatedAt,
        ResolvedAt = ticket.ResolvedAt,
        LastAnswerAt = ticket.LastAnswerAt,
        WaitingUntil = ticket.WaitingUntil,
    };

    private static readonly Func<Ticket, TicketFacts> Compiled = Projection.Compile();

    public static TicketFacts ToFacts(this Ticket ticket) => Compiled(ticket);
}
