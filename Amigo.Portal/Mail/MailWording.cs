using Amigo.Portal.TagHelpers;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>What happened, in sentences for the person who is told.</summary>
internal static class MailWording
{
    private const string Support = "Le support";

    /// <summary>The word of the subject line, before the request's own subject.</summary>
    public static string Label(MailSubject subject) => subject.Mail.Template switch
    {
        MailTemplate.Opened => "Demande ouverte",
        MailTemplate.Answered => "Nouveau message",
        MailTemplate.Question => "À vous de répondre",
        MailTemplate.OnHold => "En attente",
        MailTemplate.Resolved => "Résolue",
        MailTemplate.Reminder => "Bientôt fermée",
        MailTemplate.Closed => "Fermée",
        MailTemplate.NewInTeam => "Nouvelle demande pour votre équipe",
        MailTemplate.Assigned => "Demande qui vous est assignée",
        MailTemplate.Note => "Note interne",
        _ => subject.Entry?.Transition switch
        {
            "rouvrir" => "Demande rouverte",
            "annuler" => "Demande annulée",
            "completer" => "Complément apporté",
            _ => subject.Entry?.AuthorId is null ? "Le traitement reprend" : "Nouveau message",
        },
    };

    /// <summary>What happened in one sentence, for the mail of the day too.</summary>
    public static string Happened(MailSubject subject)
    {
        var actor = subject.ActorName ?? "Amigo";
        return subject.Mail.Template switch
        {
            MailTemplate.Opened => subject.Mail.Audience switch
            {
                MailAudience.Requester => $"{actor} a ouvert cette demande en votre nom.",
                MailAudience.Beneficiary => $"{actor} a ouvert cette demande pour vous.",
                _ => $"{actor} a ouvert cette demande.",
            },
            MailTemplate.Question => $"{subject.ActorName ?? Support} vous pose une question\u00A0; le traitement reprendra dès votre réponse.",
            MailTemplate.OnHold => $"{subject.ActorName ?? Support} a mis la demande en attente.",
            MailTemplate.Resolved => $"{subject.ActorName ?? Support} a apporté une solution.",
            MailTemplate.Reminder => "Une solution vous a été donnée et nous n’avons pas de nouvelles de votre part.",
            MailTemplate.Closed => Closed(subject),
            MailTemplate.NewInTeam when subject.Entry?.Transition != JournalEntry.Opening => $"{actor} a transmis cette demande à l’équipe {subject.TeamName}.",
            MailTemplate.NewInTeam => $"{actor} a ouvert une demande pour l’équipe {subject.TeamName}.",
            MailTemplate.Assigned => $"{actor} vous a assigné cette demande.",
            MailTemplate.Note => $"{actor} a écrit une note interne.",
            _ => Returned(subject, actor),
        };
    }

    /// <summary>What the person should know beside it.</summary>
    public static IEnumerable<string> Details(MailSubject subject)
    {
        if (subject.HasMoved)
        {
            yield return $"Depuis, la demande est passée au statut «\u00A0{subject.Status.Label}\u00A0».";
            yield break;
        }

        if (subject.Mail.Template == MailTemplate.OnHold && subject.Ticket.WaitingUntil is { } until)
            yield return $"Le traitement reprendra le {French.Date(until)}.";
        if (subject.Mail.Template == MailTemplate.Resolved && MailTurn.IsConcerned(subject) && subject.AutoClose is { } date)
            yield return $"Sans nouvelle de votre part, la demande sera fermée le {French.Date(date)}.";
        if (subject.Mail.Template == MailTemplate.Reminder)
            yield return "Dites si la solution convient, ou ce qui ne va toujours pas\u00A0; sinon, la demande se fermera d’elle-même.";
        if (subject.Mail.Template == MailTemplate.Closed && subject.Entry?.RelatedNumber is null)
            yield return "Pour un nouveau besoin, ouvrez une autre demande.";
    }

    private static string Closed(MailSubject subject) => subject.Entry switch
    {
        { AuthorId: null } => "La demande a été fermée automatiquement, sans réponse après la solution.",
        { Transition: "fusionner" } => $"{subject.ActorName} a réuni cette demande à une autre, qui dit la même chose et se poursuit.",
        { Transition: "annuler" } => $"{subject.ActorName} a annulé la demande.",
        _ => $"{subject.ActorName} a clôturé la demande.",
    };

    private static string Returned(MailSubject subject, string actor) => subject.Entry?.Transition switch
    {
        "rouvrir" => $"{actor} a rouvert la demande\u00A0: le problème persiste.",
        "annuler" => $"{actor} a annulé la demande.",
        "completer" => $"{actor} a répondu à la question posée.",
        "reprendre" when subject.Entry.AuthorId is null => "La date de fin de l’attente est atteinte\u00A0: le traitement reprend.",
        "reprendre" => $"{actor} a repris le traitement.",
        _ => $"{actor} a écrit dans la demande.",
    };
}
