namespace Amigo.Portal.Live.Presence;

/// <param name="IsNew">Whether the agent was not there a moment ago.</param>
/// <param name="Others">The names of the others, sorted.</param>
internal sealed record PresenceReading(bool IsNew, IReadOnlyList<string> Others)
{
    public static PresenceReading Of(int personId, IEnumerable<PresentAgent> present)
    {
        var all = present.ToList();
        return new(
            all.TrueForAll(agent => agent.PersonId != personId),
            [.. all.Where(agent => agent.PersonId != personId).Select(agent => agent.Name).Order(StringComparer.Create(Text.French, ignoreCase: true))]);
    }
}
