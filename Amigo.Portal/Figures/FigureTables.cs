using Amigo.Portal.Charts;

namespace Amigo.Portal.Figures;

/// <summary>All the charts of a period by their codes, for pages and for exports alike.</summary>
public sealed class FigureTables(RequestFigures figures, KnowledgeCharts knowledge)
{
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(ParisTime.FromUtc(clock.GetUtcNow().UtcDateTime));

    /// <param name="most">How many lines of a long list are named.</param>
    /// <returns>Null while the figures are read for the first time.</returns>
    internal async Task<(FigureReport Report, IReadOnlyDictionary<string, Chart> Charts)?> ReadAsync(FigureFilter filter, int most, CancellationToken cancellationToken)
    {
        if (await figures.ReadAsync(set => FigureReport.Of(set, filter), cancellationToken) is not { } report)
            return null;
        var requests = new RequestCharts(report);
        var gaps = await knowledge.GapsAsync(filter.Period, most, cancellationToken);
        return (report, new Dictionary<string, Chart>
        {
            [RequestCharts.Volumes] = requests.OfVolumes(),
            [RequestCharts.Promises] = requests.OfPromises(),
            [RequestCharts.Services] = requests.OfServices(most),
            [RequestCharts.Teams] = requests.OfTeams(most),
            [RequestCharts.Establishments] = requests.OfEstablishments(most),
            [RequestCharts.Taking] = requests.OfTaking(),
            [RequestCharts.Resolving] = requests.OfResolving(),
            [RequestCharts.Reopening] = requests.OfReopening(),
            [RequestCharts.Opinions] = requests.OfOpinions(),
            [KnowledgeCharts.Empty] = knowledge.OfEmpty(gaps, filter.Period, most),
            [KnowledgeCharts.Unopened] = knowledge.OfUnopened(gaps, filter.Period, most),
            [KnowledgeCharts.Sheets] = await knowledge.OfSheetsAsync(filter.Period, most, cancellationToken),
        });
    }
}
