using Amigo.Portal.People;
using Amigo.Portal.TagHelpers;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>The first thing people want to know of a request: who must act now, and what happens next.</summary>
/// <param name="Tone"><c>is-you</c>, <c>is-them</c> or <c>is-done</c>.</param>
public sealed record WhoseTurn(string Tone, string Icon, string Title, IReadOnlyList<string> Sentences)
{
    /// <summary>The viewer is the one who must act.</summary>
    public bool IsViewer => Tone == "is-you";

    public static WhoseTurn Of(TicketView view, Status status, Viewer viewer, string team, DateTime? autoClose)
    {
        var isMine = viewer.PersonId == view.Ticket.AuthorId || viewer.PersonId == view.Ticket.BeneficiaryId;
        return status.Turn switch
        {
            Turn.Requester when isMine => new("is-you", "person-check", "C’est à vous", [status.Description]),
            Turn.Requester => new("is-them", "hourglass-split", $"C’est à {view.AuthorName} de répondre", ["Le support attend une précision."]),
            Turn.ThirdParty => new("is-them", "hourglass-split", "En attente", [status.Description, .. Until(view.Ticket.WaitingUntil)]),
            Turn.Support => new("is-them", "hourglass-split", TreatedBy(view, viewer, team), view.Ticket.IsTreatedBy(viewer) ? [] : [status.Description]),
            _ when status.IsFinal => new("is-done", "check2-circle", "Demande close", [status.Description, .. ClosedOn(view.Ticket)]),
            _ => new("is-done", "check2-circle", "Une solution a été apportée", [.. isMine ? [status.Description] : Array.Empty<string>(), .. Closing(autoClose)]),
        };
    }

    private static string TreatedBy(TicketView view, Viewer viewer, string team) =>
        view.Ticket.AgentId == viewer.PersonId ? "C’est à vous : la demande vous est assignée"
        : view.AgentName is { } agent ? $"{agent}, équipe {team}, s’en occupe"
        : $"C’est au tour de l’équipe {team}";

    private static IEnumerable<string> Until(DateTime? date)
    {
        if (date is { } end)
            yield return $"Le traitement reprendra le {French.Date(end)}.";
    }

    private static IEnumerable<string> ClosedOn(Ticket ticket)
    {
        if (ticket.ClosedAt is { } closed)
            yield return $"Fermée le {French.DateAndTime(closed)}.";
    }

    private static IEnumerable<string> Closing(DateTime? autoClose)
    {
        if (autoClose is { } date)
            yield return $"Sans nouvelle du demandeur, elle sera fermée automatiquement le {French.Date(date)}.";
    }
}
