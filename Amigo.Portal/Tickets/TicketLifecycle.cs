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
            ticket.ResolvedAt = null;
        else if (!status.IsFinal)
            ticket.ResolvedAt = now;
        ticket.ClosedAt = status.IsFinal ? now : null;
    }

    /// <summary>A word of the requester or the beneficiary is an answer: nothing closes by itself after it.</summary>
    public static void RecordChange(this Ticket ticket, Viewer viewer, DateTime now)
    {
        ticket.UpdatedAt = now;
        ticket.Version++;
        if (viewer.PersonId == ticket.AuthorId || viewer.PersonId == ticket.BeneficiaryId)
            ticket.LastAnswerAt = now;
    }

    /// <summary>Those it is about and those who treat it may write in the journal until it is closed; heads read.</summary>
    public static bool MayComment(this Ticket ticket, Viewer viewer, RuleSet rules) =>
        !rules.Status(ticket.Status).IsFinal
        && (viewer.PersonId == ticket.AuthorId || viewer.PersonId == ticket.BeneficiaryId || viewer.Teams.Contains(ticket.Team));

    public static IReadOnlyList<string> Kinds { get; } = ["demande", "incident"];

    public static string KindCode(this Subcategory leaf) => leaf.Kind == RequestKind.Incident ? "incident" : "demande";

    /// <summary>The sub-class of the ticket, as the dashboards name it.</summary>
    public static string KindLabel(string kind) => kind == "incident" ? "Incident" : "Demande Utilisateur";
}
