using Amigo.Portal.Data;
using Amigo.Portal.Pages;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>What came in, as administrators watch over it.</summary>
public sealed class IncomingMailList(AmigoDbContext db)
{
    public async Task<IReadOnlyDictionary<IncomingOutcome, int>> CountAsync(CancellationToken cancellationToken) => await db.IncomingMails
        .GroupBy(mail => mail.Outcome)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    /// <param name="outcomes">None: all.</param>
    public async Task<IReadOnlyList<IncomingMailRow>> ListAsync(
        IncomingOutcome[] outcomes, PageWindow window, CancellationToken cancellationToken)
    {
        var mails = outcomes.Length == 0 ? db.IncomingMails : db.IncomingMails.Where(mail => outcomes.Contains(mail.Outcome));
        return await mails
            .OrderByDescending(mail => mail.Id)
            .Skip(window.Skip)
            .Take(window.Size)
            .Select(mail => new IncomingMailRow
            {
                SeenAt = mail.SeenAt,
                Sender = mail.Sender,
                Subject = mail.Subject,
                Outcome = mail.Outcome,
                Reason = mail.Reason,
                PersonName = db.People.Where(person => person.Id == mail.PersonId).Select(person => person.DisplayName).FirstOrDefault(),
                TicketNumber = mail.TicketNumber,
            })
            .ToListAsync(cancellationToken);
    }
}
