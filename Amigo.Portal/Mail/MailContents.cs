using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;
using Amigo.Rules;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Mail;

/// <summary>Makes the content of mails from what they speak of.</summary>
public sealed class MailContents(RuleBook rules, MailLinks links, IOptions<MailOptions> options)
{
    public MailContent Of(MailSubject subject)
    {
        var (tone, headline) = MailTurn.Of(subject);
        var ticket = subject.Ticket;
        return new MailContent
        {
            Subject = $"[{ticket.Reference}] {MailWording.Label(subject)}\u00A0: {ticket.Subject}",
            Headline = headline,
            Tone = tone,
            Sentences = [MailWording.Happened(subject), .. MailWording.Details(subject)],
            WordsOf = WordsOf(subject),
            Words = subject.Words,
            Files = subject.Files,
            Facts = [.. Facts(subject)],
            Links = [.. Links(subject)],
            Reason = $"Vous recevez ce message parce que {Reason(subject.Mail)}.",
            PreferencesAddress = links.Preferences(),
            CanBeAnswered = CanBeAnswered(subject),
        };
    }

    public DigestContent Digest(IReadOnlyList<MailSubject> subjects)
    {
        var tickets = subjects.GroupBy(subject => subject.Ticket.Number).Select(ToDigest).ToList();
        return new DigestContent
        {
            Subject = $"Résumé du jour\u00A0: {French.Count(tickets.Count, "demande a changé", "demandes ont changé")}",
            Headline = $"{French.Count(tickets.Count, "demande a changé", "demandes ont changé")} depuis le dernier résumé",
            Tickets = tickets,
            PreferencesAddress = links.Preferences(),
        };
    }

    private DigestTicket ToDigest(IGrouping<int, MailSubject> group)
    {
        var last = group.Last();
        return new DigestTicket(
            $"{last.Ticket.Reference} {last.Ticket.Subject}",
            links.Ticket(last.Ticket.Reference, null),
            last.Status.Label,
            MailTurn.Now(last).Headline,
            [.. group.Select(subject => new DigestLine(French.DateAndTime(subject.Mail.CreatedAt), MailWording.Happened(subject), subject.Words))]);
    }

    /// <summary>A rule that is gone since the mail was written gives no reason of its own.</summary>
    private string Reason(OutgoingMail mail) => rules.Current.Notifications.Find(mail.RuleName)?.Reason ?? "vous êtes concerné par cette demande";

    private bool CanBeAnswered(MailSubject subject) =>
        options.Value.ReplyAddress is { Length: > 0 } && subject.Mail.Audience != MailAudience.Heads && !subject.Status.IsFinal;

    private static string? WordsOf(MailSubject subject) =>
        subject.Words is null || subject.Entry is not { } entry ? null : $"{subject.ActorName ?? "Amigo"}, le {French.DateAndTime(entry.At)}";

    private static IEnumerable<(string Label, string Value)> Facts(MailSubject subject)
    {
        yield return ("Demande", $"{subject.Ticket.Reference} {subject.Ticket.Subject}");
        yield return ("Statut", subject.Status.Label);
        yield return ("Service", $"{subject.Ticket.ServiceName} › {subject.Ticket.SubcategoryName}");
        yield return ("Équipe", subject.TeamName);
        if (subject.AgentName is { } agent)
            yield return ("Agent", agent);
    }

    private IEnumerable<MailLink> Links(MailSubject subject)
    {
        var ticket = links.Ticket(subject.Ticket.Reference, subject.Entry?.Id);
        if (subject.HasMoved || subject.Mail.Template is not (MailTemplate.Resolved or MailTemplate.Reminder) || !MailTurn.IsConcerned(subject))
        {
            yield return new MailLink(subject is { HasMoved: false, Mail.Template: MailTemplate.Question } ? "Répondre à la question" : "Ouvrir la demande", ticket);
            yield break;
        }

        var answers = subject.Transitions.Where(offered => offered.Transition.Actor == TransitionActor.Requester).ToList();
        if (answers.FirstOrDefault(offered => offered.Target.IsFinal) is { } close)
            yield return new MailLink("La solution convient", links.Confirmation(subject.Ticket.Reference, close.Code));
        if (answers.FirstOrDefault(offered => !offered.Target.IsTreated) is { } reopen)
            yield return new MailLink("Le problème persiste", links.Confirmation(subject.Ticket.Reference, reopen.Code));
        yield return new MailLink("Ouvrir la demande", ticket);
    }
}
