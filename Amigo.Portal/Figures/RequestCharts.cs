using Amigo.Portal.Charts;
using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Figures;

/// <summary>The figures of requests as charts. The code of each is that of its section and of its export.</summary>
internal sealed class RequestCharts(FigureReport report)
{
    public const string Volumes = "volumes";
    public const string Promises = "delais";
    public const string Services = "services";
    public const string Teams = "equipes";
    public const string Establishments = "etablissements";
    public const string Taking = "prise-en-charge";
    public const string Resolving = "resolution";
    public const string Reopening = "reouvertures";
    public const string Opinions = "satisfaction";

    private const string Others = "Autres";

    private static readonly string[] Grades = ["1 (pas du tout)", "2", "3", "4", "5 (tout à fait)"];

    private FigurePeriod Period => report.Filter.Period;

    public Chart OfVolumes() => new()
    {
        Title = "Demandes ouvertes, résolues et fermées",
        Summary = $"{Start} : {French.Count(report.All.Opened, "demande ouverte", "demandes ouvertes")}, {French.Count(report.All.Resolved, "résolue", "résolues")}, {French.Count(report.All.Closed, "fermée", "fermées")}.",
        Kind = ChartKind.Line,
        Axis = Period.Unit,
        Labels = Period.Labels,
        Series =
        [
            ChartSeries.Of("Ouvertes", report.Stretches.Opened, count => count),
            ChartSeries.Of("Résolues", report.Stretches.Resolved, count => count),
            ChartSeries.Of("Fermées", report.Stretches.Closed, count => count),
        ],
    };

    public Chart OfPromises() => new()
    {
        Title = "Part des demandes traitées dans les délais promis",
        Summary = $"{Start} : {Share(report.All.Take)} des prises en charge et {Share(report.All.Resolve)} des résolutions dans les délais.",
        Kind = ChartKind.Line,
        Axis = Period.Unit,
        Labels = Period.Labels,
        Maximum = 100,
        Format = FigureWords.Percent,
        Series =
        [
            ChartSeries.Of("Prises en charge à temps", report.Stretches.Take, Percent),
            ChartSeries.Of("Résolues à temps", report.Stretches.Resolve, Percent),
        ],
    };

    /// <param name="most">How many are named; the others are counted together.</param>
    public Chart OfServices(int most) => Ranks("Demandes par service", "Service", report.Services, most);

    public Chart OfTeams(int most) => Ranks("Demandes par équipe", "Équipe", [.. report.Teams.Select(team => (team.Name, team.Count.Opened)).Where(team => team.Opened > 0)], most);

    public Chart OfEstablishments(int most) => Ranks("Demandes par établissement", "Établissement", report.Establishments, most);

    public Chart OfTaking() => Delays("Prise en charge, par équipe", "Prises en charge", report.All.Take, count => count.Take);

    public Chart OfResolving() => Delays("Résolution, par équipe", "Résolues", report.All.Resolve, count => count.Resolve);

    public Chart OfReopening()
    {
        var rows = report.Teams.Where(team => team.Count.FirstResolved > 0)
            .OrderByDescending(team => team.Count.ReopenedShare).ThenByDescending(team => team.Count.FirstResolved).ToList();
        return new()
        {
            Title = "Réouvertures, par équipe",
            Summary = $"{Start} : {FigureWords.OrDash(report.All.ReopenedShare, FigureWords.Percent)} des demandes résolues ont été rouvertes depuis.",
            Kind = ChartKind.Rows,
            Axis = "Équipe",
            Labels = [.. rows.Select(row => (ChartLabel)row.Name)],
            Series =
            [
                ChartSeries.Of("Part rouverte", rows, row => row.Count.ReopenedShare) with { Format = FigureWords.Percent },
                ChartSeries.Of("Rouvertes", rows, row => row.Count.Reopened) with { IsDrawn = false },
                ChartSeries.Of("Résolues une première fois", rows, row => row.Count.FirstResolved) with { IsDrawn = false },
            ],
        };
    }

    public Chart OfOpinions() => new()
    {
        Title = "Avis donnés à la fermeture",
        Summary = $"{Start} : {French.Count(report.All.Rated, "avis", "avis")}, {FigureWords.OrDash(report.All.Satisfaction, FigureWords.Mean)} sur 5 en moyenne.",
        Kind = ChartKind.Columns,
        Axis = "Satisfaction",
        Labels = [.. Grades.Select((grade, index) => new ChartLabel((index + 1).ToString(Text.French), grade))],
        Series =
        [
            ChartSeries.Of("Avis", report.All.Opinions, count => count),
            ChartSeries.Of("Part", report.All.Opinions, count => report.All.Rated == 0 ? null : 100d * count / report.All.Rated) with { IsDrawn = false, Format = FigureWords.Percent },
        ],
    };

    private string Start => char.ToUpper(Period.Words[0], Text.French) + Period.Words[1..];

    private Chart Ranks(string title, string axis, IReadOnlyList<(string Name, int Opened)> all, int most)
    {
        var rows = all.Take(most).ToList();
        if (all.Count > most)
            rows.Add(($"{Others} ({French.Number(all.Count - most)})", all.Skip(most).Sum(row => row.Opened)));
        var total = Math.Max(1, report.All.Opened);
        return new()
        {
            Title = title,
            Summary = rows.Count == 0 ? $"{Start} : aucune demande." : $"{Start} : le plus de demandes pour {rows[0].Name}, {French.Number(rows[0].Opened)} sur {French.Number(report.All.Opened)}.",
            Kind = ChartKind.Rows,
            Axis = axis,
            Labels = [.. rows.Select((row, index) => new ChartLabel(row.Name, row.Name) { IsRest = index == most })],
            Series =
            [
                ChartSeries.Of("Ouvertes", rows, row => row.Opened),
                ChartSeries.Of("Part", rows, row => 100d * row.Opened / total) with { IsDrawn = false, Format = FigureWords.Percent },
            ],
        };
    }

    private Chart Delays(string title, string done, DelayCount all, Func<FigureCount, DelayCount> of)
    {
        var rows = report.Teams.Select(team => (team.Name, Delay: of(team.Count))).Where(row => row.Delay.Count > 0)
            .OrderByDescending(row => row.Delay.Count).ToList();
        if (rows.Count > 1)
            rows.Insert(0, ("Toutes les équipes", all));
        ChartSeries Hours(string name, double share) => ChartSeries.Of(name, rows, row => row.Delay.Hours(share)) with { IsDrawn = false, Format = FigureWords.Hours };
        return new()
        {
            Title = title,
            Summary = $"{Start} : {Share(all)} dans le délai promis, la moitié en moins de {FigureWords.OrDash(all.Hours(.5), FigureWords.Hours)} ouvrées.",
            Kind = ChartKind.Rows,
            Axis = "Équipe",
            Maximum = 100,
            Labels = [.. rows.Select(row => (ChartLabel)row.Name)],
            Series =
            [
                ChartSeries.Of("Dans le délai", rows, row => row.Delay.KeptShare) with { Format = FigureWords.Percent },
                ChartSeries.Of(done, rows, row => row.Delay.Count) with { IsDrawn = false },
                Hours("Médiane (heures ouvrées)", .5),
                Hours("90e centile (heures ouvrées)", .9),
            ],
        };
    }

    private static double? Percent((int Promised, int Kept) count) => count.Promised == 0 ? null : 100d * count.Kept / count.Promised;

    private static string Share(DelayCount count) => FigureWords.OrDash(count.KeptShare, FigureWords.Percent);
}
