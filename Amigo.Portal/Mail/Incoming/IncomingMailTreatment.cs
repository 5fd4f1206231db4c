using Amigo.Portal.Data;
using Amigo.Portal.Mail.Incoming.Texts;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>
/// Decides what becomes of a mail. Whatever it is, nothing goes back to its sender: who forges an address learns nothing, and who is
/// forged gets no answer to what they did not write.
/// </summary>
public sealed class IncomingMailTreatment(
    AmigoDbContext db,
    IncomingMailLedger ledger,
    OwnAddresses addresses,
    ReplyTokens tokens,
    ViewerLookup viewers,
    MailReplies replies,
    MailRequests requests,
    BounceRecorder bounces,
    IOptions<IncomingMailOptions> options)
{
    /// <summary>Decides, does what was decided, and writes down both.</summary>
    public async Task<MailVerdict> TreatAsync(MailClaim claim, byte[] content, CancellationToken cancellationToken)
    {
        var envelope = MailEnvelope.Unknown;
        MailVerdict verdict;
        try
        {
            var mail = ReceivedMail.Parse(content, cancellationToken);
            envelope = mail.Envelope;
            verdict = await DecideAsync(claim, mail, cancellationToken);
        }
        catch (MailTooComplexException refusal)
        {
            verdict = MailVerdict.Refused(refusal.Message);
        }

        // What changed a request is settled already, with that change: this finds nothing to write.
        await ledger.SettleAsync(claim, envelope, verdict, cancellationToken);
        return verdict;
    }

    private async Task<MailVerdict> DecideAsync(MailClaim claim, ReceivedMail mail, CancellationToken cancellationToken)
    {
        if (await bounces.RecordAsync(mail.Message, cancellationToken) is { } bounce)
            return bounce;
        if (AutomaticMail.ReasonFor(mail.Message, mail.Sender) is { } reason)
            return new MailVerdict(IncomingOutcome.Ignored, reason);
        if (mail.Sender is not { } sender)
            return MailVerdict.Refused("L’expéditeur est illisible, ou il y en a plusieurs.");
        if (addresses.IsOurs(sender) || await bounces.IsOursAsync(mail.Message.MessageId, cancellationToken))
            return new MailVerdict(IncomingOutcome.Ignored, "Écrit par le portail lui-même.");

        var trust = SenderAuthentication.Judge(mail.Message, sender, options.Value.AuthenticationServer);
        if (trust == SenderTrust.Failed)
            return MailVerdict.Refused("Le domaine de l’expéditeur dément que ce courriel vienne de lui (DMARC).");
        var given = addresses.TokensIn(mail.Message);
        return given.Count > 0
            ? await AnswerAsync(claim, mail, sender, given, cancellationToken)
            : await AskAsync(claim, mail, sender, trust, cancellationToken);
    }

    /// <summary>A mail to an address that the portal gave to one person for one request.</summary>
    private async Task<MailVerdict> AnswerAsync(
        MailClaim claim, ReceivedMail mail, string sender, IReadOnlyList<string> given, CancellationToken cancellationToken)
    {
        var isKnown = false;
        foreach (var text in given)
        {
            if (await tokens.FindAsync(text, cancellationToken) is not { } token)
                continue;
            isKnown = true;
            var address = await db.People.Where(person => person.Id == token.PersonId).Select(person => person.Email).SingleAsync(cancellationToken);
            if (!string.Equals(address.Trim(), sender, StringComparison.OrdinalIgnoreCase))
                continue;
            if (await viewers.FindAsync(token.PersonId, cancellationToken) is not { } viewer)
                return MailVerdict.Refused("Le compte de cette personne est désactivé.", token.PersonId);
            if (await RefuseAsync(mail, viewer, cancellationToken) is { } refusal)
                return refusal;
            if (await replies.FindAsync(viewer, token.TicketNumber, cancellationToken) is not { } ticket)
                return MailVerdict.Refused("La personne ne voit plus cette demande.", viewer.PersonId);
            if (replies.MayAnswer(viewer, ticket))
                return await replies.WriteAsync(claim, mail, viewer, ticket, reason: null, cancellationToken);
            // Its words would be lost, and nobody reopens what is closed.
            return replies.IsOver(ticket)
                ? await requests.OpenAsync(claim, mail, viewer, ticket.Reference, cancellationToken)
                : MailVerdict.Refused("La personne lit cette demande mais n’y écrit pas.", viewer.PersonId, ticket.Number);
        }

        return MailVerdict.Refused(isKnown
            ? "L’expéditeur n’est pas la personne à qui cette adresse de réponse a été donnée."
            : "Cette adresse de réponse n’existe pas.");
    }

    /// <summary>A mail that answers nothing, or does not show that it does.</summary>
    private async Task<MailVerdict> AskAsync(MailClaim claim, ReceivedMail mail, string sender, SenderTrust trust, CancellationToken cancellationToken)
    {
        var people = await FindPeopleAsync(sender, cancellationToken);
        if (people is not [var personId])
            return MailVerdict.Refused(people.Count == 0 ? "Expéditeur inconnu." : "Plusieurs personnes ont cette adresse.");
        if (trust != SenderTrust.Verified && !string.IsNullOrWhiteSpace(options.Value.AuthenticationServer))
            return MailVerdict.Refused("Rien ne prouve que ce courriel vienne de cet expéditeur (DMARC, DKIM, SPF).", personId);
        if (await viewers.FindAsync(personId, cancellationToken) is not { } viewer)
            return MailVerdict.Refused("Le compte de cette personne est désactivé.", personId);
        if (await RefuseAsync(mail, viewer, cancellationToken) is { } refusal)
            return refusal;

        var cited = MailSubjects.FindReference(mail.Envelope.Subject);
        if (trust == SenderTrust.Verified && cited is { } reference
            && await replies.FindAsync(viewer, reference.Number, cancellationToken) is { } ticket && replies.MayAnswer(viewer, ticket))
            return await replies.WriteAsync(claim, mail, viewer, ticket, "Reconnue à la référence de l’objet.", cancellationToken);
        return await requests.OpenAsync(claim, mail, viewer, cited, cancellationToken);
    }

    /// <summary>Whatever the case in which either wrote the address; a name for look-ups ends with it.</summary>
    private async Task<IReadOnlyList<int>> FindPeopleAsync(string sender, CancellationToken cancellationToken)
    {
        var ending = " " + Text.Fold(sender);
        var people = await db.People.Where(person => person.SearchName.EndsWith(ending) && !person.IsDisabled)
            .Select(person => new { person.Id, person.Email }).ToListAsync(cancellationToken);
        return [.. people.Where(person => string.Equals(person.Email, sender, StringComparison.OrdinalIgnoreCase)).Select(person => person.Id)];
    }

    private async Task<MailVerdict?> RefuseAsync(ReceivedMail mail, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await ledger.FindTakenAsync(mail.Key, cancellationToken) is { } first)
            return new MailVerdict(IncomingOutcome.Duplicate, "Ce courriel est déjà arrivé.", viewer.PersonId, first.TicketNumber);
        return await ledger.CountTakenAsync(viewer.PersonId, TimeSpan.FromHours(1), cancellationToken) >= options.Value.MaximumPerHour
            ? MailVerdict.Refused($"Plus de {options.Value.MaximumPerHour} courriels de cette personne en une heure.", viewer.PersonId)
            : null;
    }
}
