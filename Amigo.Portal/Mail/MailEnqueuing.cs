using Amigo.Portal.Data;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Mail;

/// <summary>Writes who must be told of each change, in the transaction of the change: both are kept, or neither.</summary>
public sealed class MailEnqueuing(
    AmigoDbContext db, MailAddressing addressing, IOptions<MailOptions> options, MailBell bell, TimeProvider clock) : ITicketListener
{
    public async Task OnWrittenAsync(IReadOnlyList<TicketChange> changes, CancellationToken cancellationToken)
    {
        var occasions =
            from change in changes
            let happened = MailOccasion.EventOf(change.Entry)
            where happened is not null
            group new MailOccasion(change.Ticket, happened, change.Entry) by change.Rules;
        foreach (var group in occasions)
            await EnqueueAsync(group.Key, [.. group], cancellationToken);
    }

    public void OnCommitted(IReadOnlyList<TicketChange> changes) => bell.Ring();

    /// <summary>Within the caller's transaction.</summary>
    /// <returns>How many mails were written.</returns>
    public async Task<int> EnqueueAsync(RuleSet rules, IReadOnlyList<MailOccasion> occasions, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await addressing.FindAsync(rules, occasions, now, cancellationToken);
        if (found.Count == 0)
            return 0;
        foreach (var (occasion, recipient, rule, delivery) in found)
        {
            db.OutgoingMails.Add(new OutgoingMail
            {
                MessageId = NewMessageId(),
                PersonId = recipient.PersonId,
                TicketNumber = occasion.Ticket.Number,
                JournalEntryId = occasion.Entry?.Id,
                ReminderFor = occasion.Entry is null ? occasion.Ticket.ResolvedAt : null,
                Event = occasion.Event,
                Audience = rule.Audience,
                Template = rule.Template,
                RuleName = rule.Rule.Rule,
                Delivery = delivery,
                State = options.Value.HasServer ? MailState.Waiting : MailState.NoServer,
                CreatedAt = now,
                DueAt = delivery == MailDelivery.Digest ? MailDigest.Next(now) : now,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
        return found.Count;
    }

    private string NewMessageId()
    {
        var domain = MimeKit.MailboxAddress.TryParse(options.Value.From, out var from) && from.Domain.Length > 0 ? from.Domain : "amigo.invalid";
        return $"{Guid.NewGuid():N}@{domain}";
    }
}
