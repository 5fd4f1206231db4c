namespace Amigo.Portal.Live.Presence;

internal sealed record PresentAgent(int PersonId, string Name);
