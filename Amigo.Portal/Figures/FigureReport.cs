using Amigo.Portal.Kb;

namespace Amigo.Portal.Figures;

/// <summary>The figures of the requests over a period, counted in one walk through them.</summary>
internal sealed class FigureReport
{
    private FigureReport(FigureFilter filter)
    {
        Filter = filter;
        Stretches = new StretchCount(filter.Period);
    }

    public FigureFilter Filter { get; }

    public FigureCount All { get; } = new(withDelays: true);

    /// <summary>The same over as many days before.</summary>
    public FigureCount Before { get; } = new(withDelays: false);

    /// <summary>Requests that are neither resolved nor closed, whenever they were opened.</summary>
    public int Pending { get; private set; }

    public StretchCount Stretches { get; }

    public IReadOnlyList<(string Name, FigureCount Count)> Teams { get; private set; } = [];

    public IReadOnlyList<(string Name, int Opened)> Services { get; private set; } = [];

    public IReadOnlyList<(string Name, int Opened)> Establishments { get; private set; } = [];

    public static FigureReport Of(RequestFigureSet set, FigureFilter filter)
    {
        var report = new FigureReport(filter);
        var (period, before) = (filter.Period, filter.Period.Before());
        var (offer, team) = PlacesOf(set, filter);
        var (teams, services, establishments) = (new FigureCount?[set.Teams.Count], new int[set.Services.Count], new int[set.Establishments.Count]);
        foreach (ref readonly var figure in set.Rows)
        {
            if ((offer is not null && figure.Offer != offer) || (team is not null && figure.Team != team))
                continue;
            report.Pending += figure.Resolved == 0 && figure.Closed == 0 ? 1 : 0;
            if (Concerns(figure, before))
                report.Before.Add(figure, before);
            if (!Concerns(figure, period))
                continue;
            report.All.Add(figure, period);
            report.Stretches.Add(figure);
            (teams[figure.Team] ??= new FigureCount(withDelays: true)).Add(figure, period);
            if (period.Holds(figure.Opened))
            {
                services[figure.Service]++;
                establishments[figure.Establishment]++;
            }
        }

        report.Teams =
        [
            .. teams.Select((count, place) => (Name: set.Teams.NameAt(place), Count: count!)).Where(team => team.Count is not null)
                .OrderByDescending(team => team.Count.Opened).ThenBy(team => team.Name, FrenchText.Order),
        ];
        (report.Services, report.Establishments) = (Ranked(services, set.Services), Ranked(establishments, set.Establishments));
        return report;
    }

    /// <summary>The numbers of the requests opened in the period, ascending.</summary>
    public static IReadOnlyList<int> NumbersOf(RequestFigureSet set, FigureFilter filter)
    {
        var (offer, team) = PlacesOf(set, filter);
        var numbers = new List<int>();
        foreach (ref readonly var figure in set.Rows)
        {
            if (filter.Period.Holds(figure.Opened) && (offer is null || figure.Offer == offer) && (team is null || figure.Team == team))
                numbers.Add(figure.Number);
        }

        return numbers;
    }

    /// <summary>Null for all; -1, which no request has, for what none is of.</summary>
    private static (int? Offer, int? Team) PlacesOf(RequestFigureSet set, FigureFilter filter)
    {
        int? offer = filter.Offer is null ? null : set.Offers.Find(filter.Offer) ?? -1;
        int? team = filter.Team is null ? null : set.Teams.Find(filter.Team) ?? -1;
        return (offer, team);
    }

    private static bool Concerns(in RequestFigure figure, FigurePeriod period) =>
        period.Holds(figure.Opened) || period.Holds(figure.Closed) || period.Holds(figure.Taken) || period.Holds(figure.Resolved)
        || period.Holds(figure.FirstResolved) || period.Holds(figure.Rated);

    /// <summary>Most requests first.</summary>
    private static IReadOnlyList<(string Name, int Opened)> Ranked(int[] counts, NameList names) =>
    [
        .. counts.Select((count, place) => (Name: names.NameAt(place), Opened: count)).Where(one => one.Opened > 0)
            .OrderByDescending(one => one.Opened).ThenBy(one => one.Name, FrenchText.Order),
    ];
}
