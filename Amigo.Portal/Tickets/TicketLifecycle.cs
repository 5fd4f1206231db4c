using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>What a change of status means for the ticket's dates, whatever statuses the rules define.</summary>
internal static class TicketLifecycle
{
    public static void MoveTo(this Ticket ticket, Status status, DateTime now)
    {
        ticket.Status = status.Code;
        ticket.WaitingUntil = null;
        if (!status.IsTreated)
            (ticket.ResolvedAt, ticket.SolutionCode) = (null, null);
        else if (!status.IsFinal)
            ticket.ResolvedAt = now;
        ticket.ClosedAt = status.IsFinal ? now : null;
    }

    /// <summary>What was chosen with a transition, once the status is the new one.</summary>
    public static void Apply(this Ticket ticket, CheckedAction action, Transition transition, Viewer viewer)
    {
        if (action.Team is { } team)
            (ticket.Team, ticket.AgentId) = (team, null);
        else if (action.AgentId is { } agent)
            ticket.AgentId = agent;
        else if (transition.Actor == TransitionActor.Agent)
            ticket.AgentId ??= viewer.PersonId;
        ticket.WaitingUntil = action.WaitingUntil;
        ticket.SolutionCode = action.SolutionCode ?? ticket.SolutionCode;
        ticket.MergedIntoNumber = action.Related?.Number ?? ticket.MergedIntoNumber;
    }

    /// <summary>Someone looked at an older one from here on.</summary>
    public static void Touch(this Ticket ticket, DateTime now)
    {
        ticket.UpdatedAt = now;
        ticket.Version++;
    }

    /// <summary>A word of the requester or the beneficiary is an answer: nothing closes by itself after it.</summary>
    public static void RecordChange(this Ticket ticket, Viewer viewer, DateTime now)
    {
        ticket.Touch(now);
        if (viewer.PersonId == ticket.AuthorId || viewer.PersonId == ticket.BeneficiaryId)
            ticket.LastAnswerAt = now;
    }

    /// <summary>The agents of its team, and the agent who has it wherever it went: they read internal notes and write them.</summary>
    public static bool IsTreatedBy(this Ticket ticket, Viewer viewer) =>
        viewer.Teams.Contains(ticket.Team) || (viewer.IsAgent && ticket.AgentId == viewer.PersonId);

    /// <summary>Those it is about and those who treat it may write in the journal until it is closed; heads read.</summary>
    public static bool MayComment(this Ticket ticket, Viewer viewer, RuleSet rules) =>
        !rules.Status(ticket.Status).IsFinal
        && (viewer.PersonId == ticket.AuthorId || viewer.PersonId == ticket.BeneficiaryId || ticket.IsTreatedBy(viewer));

    public static IReadOnlyList<string> Kinds { get; } = ["demande", "incident"];

    public static string KindCode(this Subcategory leaf) => leaf.Kind == RequestKind.Incident ? "incident" : "demande";

    /// <summary>The sub-class of the ticket, as the dashboards name it.</summary>
    public static string KindLabel(string kind) => kind == "incident" ? "Incident" : "Demande Utilisateur";
}
