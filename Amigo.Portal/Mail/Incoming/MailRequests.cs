using Amigo.Portal.Kb;
using Amigo.Portal.Mail.Incoming.Texts;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>Opens a request of a mail, for the first level to qualify.</summary>
public sealed class MailRequests(
    RuleBook rules, OfferAccess offers, TicketService tickets, MailArrival arrival, MailBody body, MailFiles files)
{
    /// <param name="cited">A request that the mail speaks of without being an answer to it.</param>
    public async Task<MailVerdict> OpenAsync(MailClaim claim, ReceivedMail mail, Viewer viewer, TicketReference? cited, CancellationToken cancellationToken)
    {
        var leaf = offers.For(viewer).Select(offer => offer.LastResort).FirstOrDefault(leaf => leaf is not null);
        if (leaf is null || viewer.Establishments.Count == 0)
            return MailVerdict.Refused("La personne n’a ni établissement ni offre de services.", viewer.PersonId);

        var mention = cited is { } reference ? $"Ce courriel citait la demande {reference}." : null;
        if (await body.ReadAsync(viewer, mail, isReply: cited is not null, mention, cancellationToken) is not var (text, drafts))
            return MailVerdict.Refused("Le courriel est vide.", viewer.PersonId);

        arrival.Expect(claim, mail, viewer.PersonId, mention);
        var outcome = await tickets.OpenAsync(viewer, new OpenTicket
        {
            // The same for every copy: a mail opens one request whatever happens.
            SubmissionKey = new Guid(Convert.FromHexString(mail.Key).AsSpan(0, 16)),
            Subcategory = leaf.Code,
            Establishment = viewer.Establishments[0].Uai,
            Visibility = OpenTicket.PrivateVisibility,
            Subject = MailSubjects.Clean(mail.Envelope.Subject),
            Detail = text,
            // Nobody chose: the mildest, until someone reads it.
            Impact = rules.Current.Impacts[^1].Code,
            Urgency = rules.Current.Urgencies[^1].Code,
            Attachments = drafts,
            Origin = TicketOrigin.Mail,
        }, cancellationToken);
        if (arrival.Verdict is { } verdict)
            return verdict;
        await files.RemoveAsync(viewer, drafts, cancellationToken);
        return outcome.Reference is { } opened
            ? new MailVerdict(IncomingOutcome.Duplicate, "Ce courriel avait déjà ouvert cette demande.", viewer.PersonId, opened.Number)
            : MailVerdict.Refused(outcome.Errors[0].Message, viewer.PersonId);
    }
}
