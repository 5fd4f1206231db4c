using Amigo.Portal.Attachments;
using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>
/// How every change of a request is written: seen by its author, on the version they were looking at, in one transaction with its
/// journal line, its files and what listeners add.
/// </summary>
public sealed class TicketWriter(
    AmigoDbContext db,
    WriteQueue writes,
    RuleBook rules,
    AttachmentService attachments,
    IEnumerable<ITicketListener> listeners,
    TimeProvider clock)
{
    private readonly ITicketListener[] _listeners = [.. listeners];

    /// <param name="apply">Changes the request and gives its journal line, or adds errors.</param>
    /// <returns>Null when there is no such request for this viewer.</returns>
    public async Task<TicketOutcome?> ChangeAsync(
        Viewer viewer,
        TicketReference reference,
        int version,
        IReadOnlyCollection<Guid> files,
        Func<TicketEdit, Task<JournalEntry?>> apply,
        CancellationToken cancellationToken)
    {
        var (set, now, facts) = (rules.Current, clock.GetUtcNow().UtcDateTime, viewer.ToFacts());
        var errors = new List<FieldError>();
        await attachments.CheckDraftsAsync(viewer, files, errors, cancellationToken);
        IReadOnlyList<TicketChange> changes = [];
        try
        {
            var outcome = await writes.RunAsync(db, async () =>
            {
                var ticket = await db.Tickets
                    .Where(set.Visibility.For(TicketFactsMapping.Projection, facts, now))
                    .SingleOrDefaultAsync(found => found.Number == reference.Number, cancellationToken);
                if (ticket is null)
                    return null;
                if (ticket.Version != version)
                    return await RefuseChangedAsync(viewer, ticket, set, cancellationToken);

                var edit = new TicketEdit(ticket, viewer, facts, set, now, errors);
                var entry = await apply(edit);
                if (errors.Count > 0 || entry is null)
                    return TicketOutcome.Refused(errors);

                changes = [.. edit.Others.Prepend((Ticket: ticket, Entry: entry)).Select(one => TicketChange.Of(db.Entry(one.Ticket), one.Entry, set))];
                db.Journal.AddRange(changes.Select(change => change.Entry));
                TicketDeadlines.Follow(db.ChangeTracker, set, now);
                await db.SaveChangesAsync(cancellationToken);
                await attachments.JoinAsync(viewer, files, entry, cancellationToken);
                await TellWrittenAsync(changes, cancellationToken);
                return TicketOutcome.Saved(ticket.Number);
            }, cancellationToken);
            TellCommitted(changes);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var current = await db.Tickets.AsNoTracking().SingleAsync(ticket => ticket.Number == reference.Number, cancellationToken);
            return await RefuseChangedAsync(viewer, current, set, cancellationToken);
        }
        finally
        {
            // A request that was changed and then refused must not be written by the next change of the same scope.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Says who was quicker and what they did, as far as this viewer may know.</summary>
    private async Task<TicketOutcome> RefuseChangedAsync(Viewer viewer, Ticket ticket, RuleSet set, CancellationToken cancellationToken)
    {
        var seesNotes = ticket.IsTreatedBy(viewer);
        var last = await db.Journal
            .Where(entry => entry.TicketNumber == ticket.Number && (seesNotes || !entry.IsInternal))
            .OrderByDescending(entry => entry.Id)
            .Select(entry => new { entry.Transition, Author = entry.Author == null ? "le portail" : entry.Author.DisplayName })
            .FirstAsync(cancellationToken);
        return TicketOutcome.Refused(
            "",
            $"Cette demande a changé pendant que vous écriviez ({last.Author} : {JournalLabels.Of(last.Transition, set).ToLower(Text.French)}). "
            + "Votre texte est conservé ci-dessous : relisez le fil, puis envoyez de nouveau.");
    }

    /// <summary>Tells listeners of changes that the caller wrote in its own transaction, which is still open.</summary>
    public async Task TellWrittenAsync(IReadOnlyList<TicketChange> changes, CancellationToken cancellationToken)
    {
        foreach (var listener in _listeners)
            await listener.OnWrittenAsync(changes, cancellationToken);
    }

    /// <summary>Tells listeners that the caller's transaction was committed.</summary>
    public void TellCommitted(IReadOnlyList<TicketChange> changes)
    {
        foreach (var listener in _listeners)
            listener.OnCommitted(changes);
    }
}
