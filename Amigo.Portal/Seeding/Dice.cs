namespace Amigo.Portal.Seeding;

/// <summary>
/// Draws that are the same on every machine and every version of .NET (SplitMix64), which <see cref="Random"/> does not promise.
/// Each request has its own, so that requests may be made in any order.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed * Step;

    /// <summary>Dice of their own for the thing that has this number in this series.</summary>
    public static Dice For(string series, int number)
    {
        var seed = (ulong)number;
        foreach (var character in series)
            seed = seed * 31 + character * Step;
        return new Dice(seed);
    }

    public ulong Bits()
    {
        var bits = _state += Step;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>From 0 to just under 1.</summary>
    public double Part() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to just under <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Part() * limit);

    public bool Chance(double probability) => Part() < probability;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>The rank of a weight, drawn in proportion. <paramref name="cumulated"/> grows from the first weight to their sum.</summary>
    public int Weighted(double[] cumulated)
    {
        var found = Array.BinarySearch(cumulated, Part() * cumulated[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, cumulated.Length - 1);
    }

    /// <summary>A delay as support teams have them: most are short, a few are long, none is longer than <paramref name="longest"/>.</summary>
    public TimeSpan Delay(TimeSpan mean, TimeSpan longest)
    {
        var delay = mean * -Math.Log(1 - Part());
        return delay < longest ? delay : longest;
    }
}
