using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>What goes in one message: a mail alone, or all those of one person for the mail of the day.</summary>
internal static class MailParcels
{
    public static IEnumerable<IReadOnlyList<OutgoingMail>> Of(IReadOnlyList<OutgoingMail> batch) =>
        batch.GroupBy(mail => mail.Delivery == MailDelivery.Digest ? (mail.PersonId, Mail: 0L) : (mail.PersonId, Mail: mail.Id))
            .Select(group => (IReadOnlyList<OutgoingMail>)[.. group]);
}
