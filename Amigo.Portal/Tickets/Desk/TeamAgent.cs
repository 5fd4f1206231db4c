namespace Amigo.Portal.Tickets.Desk;

/// <param name="Assigned">Requests they have under way.</param>
public sealed record TeamAgent(int Id, string Name, int Assigned);
