using Amigo.Portal.Tickets;

namespace Amigo.Portal.Live;

/// <summary>Tells this node's pages after the commit, and the other nodes in the transaction, which sends nothing if it is undone.</summary>
internal sealed class LiveTicketListener(LiveHub hub, LiveNotices notices) : ITicketListener
{
    public Task OnWrittenAsync(IReadOnlyList<TicketChange> changes, CancellationToken cancellationToken) =>
        notices.SendAsync([.. changes.Select(ToLive)], cancellationToken);

    public void OnCommitted(IReadOnlyList<TicketChange> changes) => hub.Publish([.. changes.Select(ToLive)]);

    private static LiveChange ToLive(TicketChange change) => new(change.Ticket.Number, KindOf(change), change.Before);

    private static LiveChangeKind KindOf(TicketChange change) =>
        change.Entry.IsInternal && IsNothingElse(change) ? LiveChangeKind.Note : LiveChangeKind.Public;

    /// <summary>A note that comes with a change of status or team is no secret.</summary>
    private static bool IsNothingElse(TicketChange change)
    {
        if (change.Before is not { } before)
            return change.Entry.FromStatus is null || change.Entry.FromStatus == change.Entry.ToStatus;
        var after = change.Ticket.ToFacts();
        return before with { LastAnswerAt = after.LastAnswerAt } == after;
    }
}
