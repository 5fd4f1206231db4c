using Amigo.Portal.Data;
using Amigo.Portal.Figures;
using Amigo.Portal.Kb;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Exports;

/// <summary>
/// The requests that figures were counted from, one a line, read a few hundred at a time. Neither their words nor people: administrators
/// read no request.
/// </summary>
public sealed class RequestExport(AmigoDbContext db, RuleBook rules, KnowledgeBase knowledge)
{
    private const int AtOnce = 1_000;

    private static readonly string[] Headers =
    [
        "Demande", "Ouverte le", "Prise en charge le", "Résolue le", "Fermée le", "Statut", "Sous-classe", "Priorité", "Offre", "Service", "Sous-catégorie", "Équipe",
        "RNE", "Établissement", "Origine",
    ];

    /// <param name="numbers">Of the requests, in the order of the lines.</param>
    public ExportTable Of(IReadOnlyList<int> numbers, FigurePeriod period) =>
        new(FileNames.Of("demandes", period), Headers, RowsAsync(numbers));

    private async IAsyncEnumerable<object?[]> RowsAsync(IReadOnlyList<int> numbers)
    {
        var places = await db.Establishments.AsNoTracking().ToDictionaryAsync(place => place.Uai, place => place.Name);
        foreach (var some in numbers.Chunk(AtOnce))
        {
            var tickets = await db.Tickets.AsNoTracking().Where(ticket => some.Contains(ticket.Number)).OrderBy(ticket => ticket.Number)
                .Select(ticket => new
                {
                    ticket.Number,
                    ticket.CreatedAt,
                    ticket.TakenAt,
                    ticket.ResolvedAt,
                    ticket.ClosedAt,
                    ticket.Status,
                    ticket.Kind,
                    ticket.Priority,
                    ticket.OfferCode,
                    ticket.ServiceName,
                    ticket.SubcategoryName,
                    ticket.Team,
                    ticket.EstablishmentUai,
                    ticket.Origin,
                })
                .ToListAsync();
            foreach (var ticket in tickets)
            {
                yield return
                [
                    new TicketReference(ticket.Number).ToString(), Paris(ticket.CreatedAt), Paris(ticket.TakenAt), Paris(ticket.ResolvedAt), Paris(ticket.ClosedAt),
                    rules.Current.Status(ticket.Status).Label, TicketLifecycle.KindLabel(ticket.Kind),
                    rules.Current.Priorities.FirstOrDefault(priority => priority.Code == ticket.Priority)?.Label ?? ticket.Priority,
                    knowledge.Catalogue.Find(ticket.OfferCode)?.Name ?? ticket.OfferCode, ticket.ServiceName, ticket.SubcategoryName,
                    knowledge.Catalogue.FindTeam(ticket.Team)?.Name ?? ticket.Team,
                    ticket.EstablishmentUai, places.GetValueOrDefault(ticket.EstablishmentUai), TicketOrigin.Label(ticket.Origin),
                ];
            }
        }
    }

    private static DateTime? Paris(DateTime? utc) => utc is { } at ? ParisTime.FromUtc(at) : null;
}
