using Amigo.Portal.TagHelpers;
using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>Whose turn it is, as the first line of a mail says it.</summary>
internal static class MailTurn
{
    public static (string Tone, string Headline) Of(MailSubject subject)
    {
        if (subject.HasMoved)
            return Now(subject);
        return subject.Mail.Template switch
        {
            MailTemplate.Question => ("you", "C’est à vous\u00A0: le support attend votre réponse"),
            MailTemplate.OnHold => ("them", "En attente\u00A0: vous n’avez rien à faire"),
            MailTemplate.Resolved when IsConcerned(subject) => ("you", "C’est à vous\u00A0: la solution convient-elle\u00A0?"),
            MailTemplate.Reminder when subject.AutoClose is { } date => ("you", $"C’est à vous\u00A0: la demande se ferme le {French.Date(date)}"),
            MailTemplate.Assigned => ("you", "C’est à vous\u00A0: la demande vous est assignée"),
            MailTemplate.NewInTeam => ("you", $"C’est au tour de votre équipe\u00A0: {subject.TeamName}"),
            _ => Now(subject),
        };
    }

    /// <summary>By the status alone.</summary>
    public static (string Tone, string Headline) Now(MailSubject subject) => subject.Status.Turn switch
    {
        Turn.Requester when subject.IsForSupport => ("them", "C’est au tour du demandeur"),
        Turn.Requester => ("you", "C’est à vous de répondre"),
        Turn.ThirdParty => ("them", "En attente d’un tiers ou d’une date"),
        Turn.Support when subject.Ticket.AgentId == subject.Recipient.PersonId => ("you", "C’est à vous\u00A0: la demande vous est assignée"),
        Turn.Support when subject.IsForSupport && subject.Ticket.AgentId is null => ("you", $"C’est au tour de votre équipe\u00A0: {subject.TeamName}"),
        Turn.Support => ("them", subject.AgentName is { } agent ? $"C’est au tour du support\u00A0: {agent} s’en occupe" : $"C’est au tour de l’équipe {subject.TeamName}"),
        _ when subject.Status.IsFinal => ("done", "C’est terminé\u00A0: la demande est fermée"),
        _ => ("done", "Une solution a été donnée"),
    };

    /// <summary>Those whose problem it is: they say whether the solution suits.</summary>
    public static bool IsConcerned(MailSubject subject) => subject.Mail.Audience is MailAudience.Requester or MailAudience.Beneficiary;
}
