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
    CallerLookup callers,
    OpenTicketCheck check,
    ActionCheck actionCheck,
    AttachmentService attachments,
    TicketWriter writer,
    TimeProvider clock,
    ILogger<TicketService> logger)
{
    public async Task<TicketOutcome> OpenAsync(Viewer viewer, OpenTicket request, CancellationToken cancellationToken)
    {
        var requester = request.CallerId is { } caller ? await callers.FindAsync(caller, cancellationToken) : viewer;
        if (requester is null)
            return TicketOutcome.Refused("", "Cette personne n’a pas de compte ouvert.");
        if (await FindSubmittedAsync(requester, request.SubmissionKey, cancellationToken) is { } already)
            return TicketOutcome.Saved(already);

        var (valid, errors) = await check.RunAsync(requester, viewer, request, cancellationToken);
        if (valid is null)
            return TicketOutcome.Refused(errors);
        var now = clock.GetUtcNow().UtcDateTime;
        var decision = rules.Current.Decide(JournalEntry.Opening, new TicketFacts { AuthorId = requester.PersonId }, viewer.ToFacts(), now);
        if (decision.Error is { } failure)
            LogRuleFailed(logger, JournalEntry.Opening, 0, failure);
        if (!decision.IsAllowed)
            return TicketOutcome.Refused("", decision.Refusal!);

        try
        {
            return TicketOutcome.Saved(await WriteAsync(requester, viewer, valid, request, cancellationToken));
        }
        catch (DbUpdateException)
        {
            // The same form sent twice at the same instant: the second meets the key of the first.
            db.ChangeTracker.Clear();
            if (await FindSubmittedAsync(requester, request.SubmissionKey, cancellationToken) is { } first)
                return TicketOutcome.Saved(first);
            throw;
        }
    }

    /// <summary>Null when there is no such request for this viewer.</summary>
    public Task<TicketOutcome?> ActAsync(Viewer viewer, ActOnTicket action, CancellationToken cancellationToken) => writer.ChangeAsync(
        viewer,
        action.Reference,
        action.Version,
        action.Attachments,
        edit => action.Transition is JournalEntry.Comment or JournalEntry.Note
            ? Task.FromResult(Write(edit, action))
            : TransitionAsync(edit, action, cancellationToken),
        cancellationToken);

    private async Task<int> WriteAsync(Viewer viewer, Viewer sender, CheckedOpenTicket valid, OpenTicket request, CancellationToken cancellationToken)
    {
        var set = rules.Current;
        TicketChange? change = null;
        var number = await writes.RunAsync(db, async () =>
        {
            if (await FindSubmittedAsync(viewer, request.SubmissionKey, cancellationToken) is { } first)
                return first;

            var ticket = NewTicket.From(set, viewer, sender, valid, request, await NextNumberAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
            TicketDeadlines.Open(ticket, set);
            db.Tickets.Add(ticket);
            await db.SaveChangesAsync(cancellationToken);
            await attachments.JoinAsync(sender, request.Attachments, ticket.Journal[0], cancellationToken);
            change = new TicketChange(ticket, ticket.Journal[0], set);
            await writer.TellWrittenAsync([change], cancellationToken);
            return ticket.Number;
        }, cancellationToken);
        if (change is not null)
            writer.TellCommitted([change]);
        return number;
    }

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

    private static JournalEntry? Write(TicketEdit edit, ActOnTicket action)
    {
        var (ticket, viewer, _, set, now, errors) = edit;
        var isNote = action.Transition == JournalEntry.Note;
        if (isNote ? !ticket.IsTreatedBy(viewer) : !ticket.MayComment(viewer, set))
        {
            errors.Add(new("", isNote ? "Seuls les agents qui traitent cette demande y écrivent des notes." : "Vous ne pouvez pas commenter cette demande."));
            return null;
        }

        var body = OpenTicketCheck.CheckBody(
            action.Body, nameof(ActOnTicket.Body), isNote ? "Écrivez votre note." : "Écrivez votre commentaire.", errors);
        if (errors.Count > 0)
            return null;
        // A note changes nothing for those who cannot read it: what they are writing must not be refused.
        if (isNote)
            ticket.UpdatedAt = now;
        else
            ticket.RecordChange(viewer, now);
        return new JournalEntry
        {
            TicketNumber = ticket.Number,
            At = now,
            AuthorId = viewer.PersonId,
            Transition = action.Transition,
            ToStatus = ticket.Status,
            Body = body,
            IsInternal = isNote,
            Origin = action.Origin,
        };
    }

    private async Task<JournalEntry?> TransitionAsync(TicketEdit edit, ActOnTicket action, CancellationToken cancellationToken)
    {
        var (ticket, viewer, facts, set, now, errors) = edit;
        if (ticket.AgentId is { } agent && ticket.AgentId != viewer.PersonId && !await StillTreatsAsync(agent, cancellationToken))
            ticket.AgentId = null;
        var decision = set.Decide(action.Transition, ticket.ToFacts(), facts, now);
        if (decision.Error is { } error)
            LogRuleFailed(logger, action.Transition, ticket.Number, error);
        if (!decision.IsAllowed)
        {
            LogRefused(logger, action.Transition, ticket.Number, viewer.PersonId);
            errors.Add(new("", decision.Refusal!));
            return null;
        }

        var transition = decision.Transition!;
        var chosen = await actionCheck.RunAsync(transition, edit, action, cancellationToken);
        if (errors.Count > 0)
            return null;

        var from = ticket.Status;
        ticket.RecordChange(viewer, now);
        ticket.MoveTo(set.Status(decision.Target!), now);
        ticket.Apply(chosen, transition, viewer);
        if (chosen.Related is { } related)
            edit.Others.Add((related, Mention(related, ticket, action.Transition, viewer, now)));
        return new JournalEntry
        {
            TicketNumber = ticket.Number,
            At = now,
            AuthorId = viewer.PersonId,
            Transition = action.Transition,
            FromStatus = from,
            ToStatus = ticket.Status,
            Team = chosen.Team,
            AgentId = chosen.AgentId,
            WaitingUntil = chosen.WaitingUntil,
            SolutionCode = chosen.SolutionCode,
            RelatedNumber = chosen.Related?.Number,
            Body = chosen.Body,
            Satisfaction = chosen.Satisfaction,
            Origin = action.Origin,
            RuleFile = decision.Rule?.File,
            RuleName = decision.Rule?.Rule,
            RuleVersion = decision.Rule?.Version,
        };
    }

    /// <summary>False once the agent left every team or their account was closed: the request is then nobody's.</summary>
    private Task<bool> StillTreatsAsync(int agent, CancellationToken cancellationToken) => db.People.AnyAsync(
        person => person.Id == agent && !person.IsDisabled && person.Teams.Any(), cancellationToken);

    /// <summary>The line that the other request gets.</summary>
    private static JournalEntry Mention(Ticket related, Ticket ticket, string transition, Viewer viewer, DateTime now)
    {
        related.Touch(now);
        return new JournalEntry
        {
            TicketNumber = related.Number,
            At = now,
            AuthorId = viewer.PersonId,
            Transition = transition,
            ToStatus = related.Status,
            RelatedNumber = ticket.Number,
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The rule of transition {Transition} failed on ticket {Ticket}: {Error}")]
    private static partial void LogRuleFailed(ILogger logger, string transition, int ticket, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Transition {Transition} of ticket {Ticket} refused to person {Person}")]
    private static partial void LogRefused(ILogger logger, string transition, int ticket, int person);
}
