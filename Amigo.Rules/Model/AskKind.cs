namespace Amigo.Rules;

/// <summary>Something a transition asks of the person who makes it.</summary>
public enum AskKind
{
    /// <summary>An answer to the support's question, <c>reponse</c> in files.</summary>
    Answer,

    /// <summary>A reason, <c>motif</c>.</summary>
    Reason,

    /// <summary>The solution's text, <c>solution</c>.</summary>
    Solution,

    /// <summary>The solution's code, <c>code-solution</c>.</summary>
    SolutionCode,

    /// <summary>An agent of the team, <c>agent</c>.</summary>
    Agent,

    /// <summary>A team, <c>equipe</c>.</summary>
    Team,

    /// <summary>Another ticket, <c>ticket</c>.</summary>
    Ticket,

    /// <summary>A date, <c>date-fin</c>.</summary>
    EndDate,

    /// <summary>A question to the requester, <c>question</c>.</summary>
    Question,

    /// <summary>How satisfied the requester is, <c>satisfaction</c>.</summary>
    Satisfaction,

    /// <summary>The form of a new ticket, <c>formulaire</c>.</summary>
    Form,
}
