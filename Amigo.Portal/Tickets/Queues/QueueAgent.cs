namespace Amigo.Portal.Tickets.Queues;

/// <summary>An agent of the viewer's teams.</summary>
public sealed record QueueAgent(int Id, string Name);
