namespace Amigo.Portal.Seeding;

/// <summary>Which requests the demo people's dashboards are made of.</summary>
internal static class Casting
{
    /// <summary>From this size on, dashboards stop growing: their cost must not depend on the size of the database.</summary>
    public const int FullSize = 5_000;

    private const int OwnCurrent = 50;
    private const int OwnTreated = 150;
    private const int SharedCurrent = 500;
    private const int SharedTreated = 1_500;

    /// <summary>Treated requests are spread over all the years, open ones over the last of them.</summary>
    public static Part[] Cast(int tickets)
    {
        var parts = new Part[tickets];
        var scale = Math.Min(1, (double)tickets / FullSize);
        var current = (int)((OwnCurrent + SharedCurrent) * scale);
        var recent = Math.Max(tickets - Math.Max(current * 3 / 2, tickets / 20), 0);
        Spread(parts, Part.OwnCurrent, (int)(OwnCurrent * scale), recent, tickets);
        Spread(parts, Part.SharedCurrent, (int)(SharedCurrent * scale), recent, tickets);
        Spread(parts, Part.OwnTreated, (int)(OwnTreated * scale), 0, tickets);
        Spread(parts, Part.SharedTreated, (int)(SharedTreated * scale), 0, tickets);
        return parts;
    }

    private static void Spread(Part[] parts, Part part, int count, int from, int to)
    {
        for (var i = 0; i < count; i++)
        {
            var at = from + (int)((i + 0.5) / count * (to - from));
            while (parts[at] != Part.Any)
                at = at + 1 < to ? at + 1 : from;
            parts[at] = part;
        }
    }
}
