namespace Amigo.Rules;

/// <summary>The text of a mail, chosen by <c>modele</c>.</summary>
public enum MailTemplate
{
    /// <summary><c>ouverte</c>: the request arrived.</summary>
    Opened,

    /// <summary><c>reponse</c>: someone wrote in it.</summary>
    Answered,

    /// <summary><c>a-completer</c>: the requester must answer a question.</summary>
    Question,

    /// <summary><c>en-attente</c>: it waits for a third party or a date.</summary>
    OnHold,

    /// <summary><c>resolue</c>: a solution was given; does it suit?</summary>
    Resolved,

    /// <summary><c>rappel</c>: it will close by itself soon.</summary>
    Reminder,

    /// <summary><c>fermee</c>: it is over.</summary>
    Closed,

    /// <summary><c>retour</c>: the requester answered, reopened or cancelled.</summary>
    Returned,

    /// <summary><c>equipe</c>: it arrived in a team.</summary>
    NewInTeam,

    /// <summary><c>assignee</c>: it was given to an agent.</summary>
    Assigned,

    /// <summary><c>note</c>: a note among agents.</summary>
    Note,
}
