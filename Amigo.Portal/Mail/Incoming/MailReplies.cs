using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>Adds a mail to the request that it answers, as its sender would on the page.</summary>
public sealed class MailReplies(
    AmigoDbContext db, RuleBook rules, TicketService tickets, MailArrival arrival, MailBody body, MailFiles files, TimeProvider clock)
{
    /// <summary>A mail is no edit of a version: it is tried on the next one when the request changes meanwhile.</summary>
    private const int MaximumTries = 40;

    /// <summary>In milliseconds.</summary>
    private const int LongestPause = 100;

    private const int LongestMergeChain = 5;

    /// <summary>The request, or the one it goes on in; null when the person sees neither.</summary>
    public async Task<Ticket?> FindAsync(Viewer viewer, int number, CancellationToken cancellationToken)
    {
        var ticket = await ReadAsync(viewer, number, cancellationToken);
        for (var i = 0; i < LongestMergeChain && ticket?.MergedIntoNumber is { } other; i++)
        {
            if (await ReadAsync(viewer, other, cancellationToken) is not { } next)
                break;
            ticket = next;
        }

        return ticket;
    }

    public bool MayAnswer(Viewer viewer, Ticket ticket) => ticket.MayComment(viewer, rules.Current);

    public bool IsOver(Ticket ticket) => rules.Current.Status(ticket.Status).IsFinal;

    /// <exception cref="TimeoutException">The request changed each time: the mail is to be tried again later.</exception>
    public async Task<MailVerdict> WriteAsync(MailClaim claim, ReceivedMail mail, Viewer viewer, Ticket ticket, string? reason, CancellationToken cancellationToken)
    {
        if (await body.ReadAsync(viewer, mail, isReply: true, mention: null, cancellationToken) is not var (text, drafts))
            return MailVerdict.Refused("Le courriel est vide.", viewer.PersonId, ticket.Number);

        arrival.Expect(claim, mail, viewer.PersonId, reason);
        Ticket? current = ticket;
        for (var tries = 0; tries < MaximumTries; tries++)
        {
            var seen = current;
            var outcome = await tickets.ActAsync(viewer, ActionOn(seen, viewer, text, drafts), cancellationToken);
            if (arrival.Verdict is { } verdict)
                return verdict;
            current = await ReadAsync(viewer, seen.Number, cancellationToken);
            if (current is null || current.Version == seen.Version)
            {
                await files.RemoveAsync(viewer, drafts, cancellationToken);
                return MailVerdict.Refused(outcome?.Errors is [var error, ..] ? error.Message : "La personne ne voit plus cette demande.", viewer.PersonId, ticket.Number);
            }

            // Those who met on this request do not meet again at once.
            await Task.Delay(Random.Shared.Next(LongestPause), cancellationToken);
        }

        await files.RemoveAsync(viewer, drafts, cancellationToken);
        throw new TimeoutException($"Ticket {ticket.Number} changed at each of {MaximumTries} tries.");
    }

    private ActOnTicket ActionOn(Ticket ticket, Viewer viewer, RichText text, IReadOnlyList<Guid> drafts) => new()
    {
        Reference = ticket.Reference,
        Transition = TransitionFor(viewer, ticket),
        Version = ticket.Version,
        Body = text,
        Attachments = drafts,
        Origin = TicketOrigin.Mail,
    };

    /// <summary>The one by which the requester gives the answer that was asked for; else a comment, which moves nothing.</summary>
    private string TransitionFor(Viewer viewer, Ticket ticket) => rules.Current
        .TransitionsFor(ticket.ToFacts(), viewer.ToFacts(), clock.GetUtcNow().UtcDateTime)
        .FirstOrDefault(offered => offered.Transition.Actor == TransitionActor.Requester
            && offered.Transition.Asks.Where(ask => ask.IsRequired).Select(ask => ask.Kind).SequenceEqual([AskKind.Answer]))?.Code
        ?? JournalEntry.Comment;

    private Task<Ticket?> ReadAsync(Viewer viewer, int number, CancellationToken cancellationToken) => db.Tickets.AsNoTracking()
        .Where(rules.Current.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime))
        .SingleOrDefaultAsync(ticket => ticket.Number == number, cancellationToken);
}
