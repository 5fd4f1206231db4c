using Amigo.Portal.Attachments;
using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>
/// The only writer of requests. Rules decide, this applies: the ticket, its journal line and its files change in one transaction.
/// </summary>
public sealed partial class TicketService(
    AmigoDbContext db,
    WriteQueue writes,
    RuleBook rules,
    OpenTicketCheck check,
    AttachmentService attachments,
    TimeProvider clock,
    ILogger<TicketService> logger)
{
    public async Task<TicketOutcome> OpenAsync(Viewer viewer, OpenTicket request, CancellationToken cancellationToken)
    {
        if (await FindSubmittedAsync(viewer, request.SubmissionKey, cancellationToken) is { } already)
            return TicketOutcome.Saved(already);

        var (valid, errors) = await check.RunAsync(viewer, request, cancellationToken);
        if (valid is null)
            return TicketOutcome.Refused(errors);
        var now = clock.GetUtcNow().UtcDateTime;
        var decision = rules.Current.Decide(JournalEntry.Opening, new TicketFacts { AuthorId = viewer.PersonId }, viewer.ToFacts(), now);
        if (!decision.IsAllowed)
            return TicketOutcome.Refused("", decision.Refusal!);

        try
        {
            return TicketOutcome.Saved(await WriteAsync(viewer, valid, request, cancellationToken));
        }
        catch (DbUpdateException)
        {
            // The same form sent twice at the same instant: the second meets the key of the first.
            db.ChangeTracker.Clear();
            if (await FindSubmittedAsync(viewer, request.SubmissionKey, cancellationToken) is { } first)
                return TicketOutcome.Saved(first);
            throw;
        }
    }

    /// <summary>Null when there is no such request for this viewer.</summary>
    public async Task<TicketOutcome?> ActAsync(Viewer viewer, ActOnTicket action, CancellationToken cancellationToken)
    {
        var set = rules.Current;
        var now = clock.GetUtcNow().UtcDateTime;
        var facts = viewer.ToFacts();
        var errors = new List<FieldError>();
        await attachments.CheckDraftsAsync(viewer, action.Attachments, errors, cancellationToken);
        try
        {
            return await writes.RunAsync(db, async () =>
            {
                var ticket = await db.Tickets
                    .Where(set.Visibility.For(TicketFactsMapping.Projection, facts, now))
                    .SingleOrDefaultAsync(found => found.Number == action.Reference.Number, cancellationToken);
                if (ticket is null)
                    return null;
                if (ticket.Version != action.Version)
                    return TicketOutcome.Refused("", Changed);

                var entry = action.Transition == JournalEntry.Comment
                    ? Comment(set, viewer, ticket, action, now, errors)
                    : Transition(set, facts, viewer, ticket, action, now, errors);
                if (errors.Count > 0 || entry is null)
                    return TicketOutcome.Refused(errors);

                db.Journal.Add(entry);
                await db.SaveChangesAsync(cancellationToken);
                await attachments.JoinAsync(viewer, action.Attachments, entry, cancellationToken);
                return TicketOutcome.Saved(ticket.Number);
            }, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return TicketOutcome.Refused("", Changed);
        }
    }

    private const string Changed =
        "Cette demande a changé pendant que vous écriviez. Votre texte est conservé ci-dessous : relisez le fil, puis envoyez de nouveau.";

    private Task<int> WriteAsync(Viewer viewer, CheckedOpenTicket valid, OpenTicket request, CancellationToken cancellationToken) =>
        writes.RunAsync(db, async () =>
        {
            if (await FindSubmittedAsync(viewer, request.SubmissionKey, cancellationToken) is { } first)
                return first;

            var ticket = NewTicket.From(rules.Current, viewer, valid, request.SubmissionKey, await NextNumberAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
            db.Tickets.Add(ticket);
            await db.SaveChangesAsync(cancellationToken);
            await attachments.JoinAsync(viewer, request.Attachments, ticket.Journal[0], cancellationToken);
            return ticket.Number;
        }, cancellationToken);

    private async Task<int?> FindSubmittedAsync(Viewer viewer, Guid key, CancellationToken cancellationToken) => await db.Tickets
        .Where(ticket => ticket.SubmissionKey == key && ticket.AuthorId == viewer.PersonId)
        .Select(ticket => (int?)ticket.Number)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<int> NextNumberAsync(CancellationToken cancellationToken)
    {
        await db.Counters.Where(counter => counter.Name == Counter.Tickets)
            .ExecuteUpdateAsync(counter => counter.SetProperty(c => c.Value, c => c.Value + 1), cancellationToken);
        return await db.Counters.Where(counter => counter.Name == Counter.Tickets).Select(counter => counter.Value).SingleAsync(cancellationToken);
    }

    private static JournalEntry? Comment(
        RuleSet set, Viewer viewer, Ticket ticket, ActOnTicket action, DateTime now, List<FieldError> errors)
    {
        if (!ticket.MayComment(viewer, set))
        {
            errors.Add(new("", "Vous ne pouvez pas commenter cette demande."));
            return null;
        }

        var body = OpenTicketCheck.CheckBody(action.Body, nameof(ActOnTicket.Body), "Écrivez votre commentaire.", errors);
        if (errors.Count > 0)
            return null;
        ticket.RecordChange(viewer, now);
        return new JournalEntry
        {
            TicketNumber = ticket.Number,
            At = now,
            AuthorId = viewer.PersonId,
            Transition = JournalEntry.Comment,
            ToStatus = ticket.Status,
            Body = body,
        };
    }

    private JournalEntry? Transition(
        RuleSet set, ViewerFacts facts, Viewer viewer, Ticket ticket, ActOnTicket action, DateTime now, List<FieldError> errors)
    {
        var decision = set.Decide(action.Transition, ticket.ToFacts(), facts, now);
        if (decision.Error is { } error)
            LogRuleFailed(logger, action.Transition, ticket.Number, error);
        if (!decision.IsAllowed || !decision.Transition!.IsSupported())
        {
            LogRefused(logger, action.Transition, ticket.Number, viewer.PersonId);
            errors.Add(new("", decision.Refusal ?? "Cette action n’est pas possible."));
            return null;
        }

        var body = TransitionInput.CheckBody(decision.Transition!, action, errors);
        var satisfaction = TransitionInput.CheckSatisfaction(decision.Transition!, action, errors);
        if (errors.Count > 0)
            return null;

        var from = ticket.Status;
        ticket.RecordChange(viewer, now);
        ticket.MoveTo(set.Status(decision.Target!), now);
        if (decision.Transition!.Actor == TransitionActor.Agent)
            ticket.AgentId ??= viewer.PersonId;
        return new JournalEntry
        {
            TicketNumber = ticket.Number,
            At = now,
            AuthorId = viewer.PersonId,
            Transition = action.Transition,
            FromStatus = from,
            ToStatus = ticket.Status,
            Body = body,
            Satisfaction = satisfaction,
            RuleFile = decision.Rule?.File,
            RuleName = decision.Rule?.Rule,
            RuleVersion = decision.Rule?.Version,
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The rule of transition {Transition} failed on ticket {Ticket}: {Error}")]
    private static partial void LogRuleFailed(ILogger logger, string transition, int ticket, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Transition {Transition} of ticket {Ticket} refused to person {Person}")]
    private static partial void LogRefused(ILogger logger, string transition, int ticket, int person);
}
