using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Explanations;

/// <summary>The names that the page of a request shows already, for its explanations.</summary>
internal static class TicketNames
{
    public static FactNames Of(TicketView view, Viewer viewer, ServiceCatalogue catalogue, string? openedByName)
    {
        var ticket = view.Ticket;
        var names = new FactNames(catalogue)
            .With(viewer.PersonId, viewer.DisplayName)
            .With(ticket.AuthorId, view.AuthorName)
            .With(ticket.BeneficiaryId, view.BeneficiaryName)
            .With(ticket.AgentId, view.AgentName)
            .With(ticket.OpenedById, openedByName)
            .WithPlace(ticket.EstablishmentUai, view.EstablishmentName);
        foreach (var place in viewer.Establishments)
            names.WithPlace(place.Uai, place.Name);
        return names;
    }
}
