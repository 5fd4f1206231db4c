namespace Amigo.Portal.Figures;

/// <summary>What is counted of each stretch of a period.</summary>
internal sealed class StretchCount(FigurePeriod period)
{
    public int[] Opened { get; } = new int[period.Starts.Count];

    public int[] Resolved { get; } = new int[period.Starts.Count];

    public int[] Closed { get; } = new int[period.Starts.Count];

    public (int Promised, int Kept)[] Take { get; } = new (int, int)[period.Starts.Count];

    public (int Promised, int Kept)[] Resolve { get; } = new (int, int)[period.Starts.Count];

    public void Add(in RequestFigure figure)
    {
        Count(Opened, figure.Opened);
        Count(Resolved, figure.Resolved);
        Count(Closed, figure.Closed);
        Count(Take, figure.Taken, figure.Take);
        Count(Resolve, figure.Resolved, figure.Resolve);
    }

    private void Count(int[] counts, int day)
    {
        if (period.Holds(day))
            counts[period.StretchOf(day)]++;
    }

    private void Count((int Promised, int Kept)[] counts, int day, Promise promise)
    {
        if (promise == Promise.None || !period.Holds(day))
            return;
        ref var count = ref counts[period.StretchOf(day)];
        count = (count.Promised + 1, count.Kept + (promise == Promise.Kept ? 1 : 0));
    }
}
