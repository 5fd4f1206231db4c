namespace Amigo.Portal.Figures;

/// <summary>What is counted of some requests: all of them, those of a team, or those of a stretch of time.</summary>
/// <param name="withDelays">Whether medians will be asked for.</param>
internal sealed class FigureCount(bool withDelays)
{
    public int Opened { get; set; }

    public int Resolved { get; set; }

    public int Closed { get; set; }

    public int FirstResolved { get; set; }

    /// <summary>Of the requests that were first resolved in the period.</summary>
    public int Reopened { get; set; }

    public DelayCount Take { get; } = new(withDelays);

    public DelayCount Resolve { get; } = new(withDelays);

    /// <summary>How many opinions of each, from 1 to 5.</summary>
    public int[] Opinions { get; } = new int[5];

    public int Rated => Opinions.Sum();

    public double? ReopenedShare => FirstResolved == 0 ? null : 100d * Reopened / FirstResolved;

    public double? Satisfaction => Rated == 0 ? null : Opinions.Select((count, index) => (double)count * (index + 1)).Sum() / Rated;

    public void Add(in RequestFigure figure, FigurePeriod period)
    {
        if (period.Holds(figure.Opened))
            Opened++;
        if (period.Holds(figure.Closed))
            Closed++;
        if (period.Holds(figure.Taken))
            Take.Add(figure.TakeSeconds, figure.Take);
        if (period.Holds(figure.Resolved))
        {
            Resolved++;
            Resolve.Add(figure.ResolveSeconds, figure.Resolve);
        }

        if (period.Holds(figure.FirstResolved))
        {
            FirstResolved++;
            Reopened += figure.IsReopened ? 1 : 0;
        }

        if (figure.Satisfaction is >= 1 and <= 5 && period.Holds(figure.Rated))
            Opinions[figure.Satisfaction - 1]++;
    }
}
