using Amigo.Portal.Attachments;
using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>Reads one request for one viewer, in three queries whatever the length of its journal.</summary>
public sealed class TicketReader(AmigoDbContext db, RuleBook rules, TimeProvider clock)
{
    /// <summary>Null when there is no such request for this viewer: "not there" and "not yours" are the same.</summary>
    public async Task<TicketView?> FindAsync(Viewer viewer, TicketReference reference, CancellationToken cancellationToken)
    {
        var visible = rules.Current.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime);
        var view = await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.Number == reference.Number)
            .Where(visible)
            .Select(ticket => new TicketView
            {
                Ticket = ticket,
                Detail = ticket.Detail,
                AuthorName = ticket.Author.DisplayName,
                AuthorFunction = ticket.Author.Function,
                BeneficiaryName = ticket.Beneficiary == null ? null : ticket.Beneficiary.DisplayName,
                AgentName = ticket.Agent == null ? null : ticket.Agent.DisplayName,
                EstablishmentName = ticket.Establishment.Name,
            })
            .FirstOrDefaultAsync(cancellationToken);
        return view is null ? null : view with { Journal = await ReadJournalAsync(viewer, view.Ticket, cancellationToken) };
    }

    public Task<bool> IsVisibleAsync(Viewer viewer, TicketReference reference, CancellationToken cancellationToken) => db.Tickets
        .Where(rules.Current.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime))
        .AnyAsync(ticket => ticket.Number == reference.Number, cancellationToken);

    private async Task<IReadOnlyList<JournalLine>> ReadJournalAsync(Viewer viewer, Ticket ticket, CancellationToken cancellationToken)
    {
        var seesNotes = ticket.IsTreatedBy(viewer);
        var lines = await db.Journal
            .Where(entry => entry.TicketNumber == ticket.Number && (seesNotes || !entry.IsInternal))
            .OrderBy(entry => entry.Id)
            .Select(entry => new JournalLine
            {
                Id = entry.Id,
                At = entry.At,
                AuthorId = entry.AuthorId,
                AuthorName = entry.Author == null ? null : entry.Author.DisplayName,
                Transition = entry.Transition,
                FromStatus = entry.FromStatus,
                ToStatus = entry.ToStatus,
                Team = entry.Team,
                Body = entry.Body,
                AgentName = entry.Agent == null ? null : entry.Agent.DisplayName,
                WaitingUntil = entry.WaitingUntil,
                SolutionCode = entry.SolutionCode,
                RelatedNumber = entry.RelatedNumber,
                Origin = entry.Origin,
                IsInternal = entry.IsInternal,
                Satisfaction = entry.Satisfaction,
                RuleFile = entry.RuleFile,
                RuleName = entry.RuleName,
                RuleVersion = entry.RuleVersion,
            })
            .ToListAsync(cancellationToken);
        var files = await db.Attachments
            .Where(attachment => attachment.TicketNumber == ticket.Number)
            .OrderBy(attachment => attachment.CreatedAt)
            .Select(attachment => new
            {
                attachment.JournalEntryId,
                File = new Draft(attachment.Id, attachment.Name, attachment.Size, attachment.ContentType),
            })
            .ToListAsync(cancellationToken);
        var byLine = files.ToLookup(file => file.JournalEntryId, file => file.File);
        return [.. lines.Select(line => line with { Files = [.. byLine[line.Id]] })];
    }
}
