namespace Amigo.Portal.Figures;

/// <summary>Delays of some requests, and whether they were kept.</summary>
/// <param name="isWhole">False: only whether they were kept, which needs no list of them.</param>
internal sealed class DelayCount(bool isWhole)
{
    private readonly List<int> seconds = [];
    private bool isSorted;

    public int Count => seconds.Count;

    public int Promised { get; private set; }

    public int Kept { get; private set; }

    /// <summary>In percent, of those for which something was promised; null when nothing was.</summary>
    public double? KeptShare => Promised == 0 ? null : 100d * Kept / Promised;

    public void Add(int delay, Promise promise)
    {
        if (isWhole)
            seconds.Add(delay);
        isSorted = false;
        Promised += promise == Promise.None ? 0 : 1;
        Kept += promise == Promise.Kept ? 1 : 0;
    }

    /// <summary>In hours of business time; null without any request.</summary>
    public double? Hours(double share)
    {
        if (!isSorted)
            seconds.Sort();
        isSorted = true;
        return Quantile.Of(seconds, share) / 3600;
    }
}
