namespace Amigo.Rules;

/// <summary>What is promised to a requester, in business time of the team's calendar.</summary>
/// <param name="Take">From the opening of the ticket to its being taken by an agent, or null for no promise.</param>
/// <param name="Resolve">To its resolution, while it is the support's turn, or null for no promise.</param>
public sealed record Delays(TimeSpan? Take, TimeSpan? Resolve);
