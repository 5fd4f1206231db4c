namespace Amigo.Portal.Live.Presence;

/// <summary>Who is at the page of which request, until when.</summary>
internal interface IPresenceStore
{
    /// <summary>Says that an agent is there until an instant, and tells who else is.</summary>
    Task<PresenceReading> MarkAsync(int ticket, PresentAgent agent, DateTime now, DateTime until, CancellationToken cancellationToken);

    /// <summary>Lets an agent be there until an instant at the latest.</summary>
    Task ShortenAsync(int ticket, int personId, DateTime until, CancellationToken cancellationToken);

    Task RemoveExpiredAsync(DateTime now, CancellationToken cancellationToken);
}
