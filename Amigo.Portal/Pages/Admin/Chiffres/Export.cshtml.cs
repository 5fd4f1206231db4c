using Amigo.Portal.Exports;
using Amigo.Portal.Figures;
using Amigo.Portal.Kb;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Chiffres;

/// <summary>One table of the figures, whole, or the list of the requests of a period, as a file.</summary>
[Authorize(Policies.Administrator)]
public sealed class ExportModel(FigureTables tables, RequestFigures figures, RequestExport requests, KnowledgeBase knowledge, TimeProvider clock) : PageModel
{
    public const string Requests = "demandes";

    /// <summary>More lines of a list than that are cut: nobody reads them.</summary>
    private const int MostLines = 10_000;

    /// <summary>What a workbook can hold, less its headers.</summary>
    private const int MostLinesOfXlsx = 1_048_575;

    [FromQuery(Name = "table")]
    public string? Table { get; set; }

    [FromQuery(Name = "format")]
    public string? Format { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (FigureQuery.Read(Request.Query, FigureTables.Today(clock), knowledge.Catalogue).Filter is not { } filter || Format is not ("csv" or "xlsx"))
            return BadRequest();
        var (isReady, table) = Table == Requests
            ? await RequestsAsync(filter, cancellationToken)
            : await ChartAsync(filter, cancellationToken);
        if (!isReady)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        return table is null ? NotFound() : Format == "csv" ? new CsvExport(table) : new XlsxExport(table);
    }

    private async Task<(bool IsReady, ExportTable? Table)> RequestsAsync(FigureFilter filter, CancellationToken cancellationToken) =>
        await figures.ReadAsync(set => FigureReport.NumbersOf(set, filter), cancellationToken) is { } numbers
            ? (true, requests.Of(Format == "xlsx" ? [.. numbers.Take(MostLinesOfXlsx)] : numbers, filter.Period))
            : (false, null);

    private async Task<(bool IsReady, ExportTable? Table)> ChartAsync(FigureFilter filter, CancellationToken cancellationToken) =>
        await tables.ReadAsync(filter, MostLines, cancellationToken) is { } read
            ? (true, Table is not null && read.Charts.TryGetValue(Table, out var chart) ? chart.ToTable(FileNames.Of(Table, filter.Period)) : null)
            : (false, null);
}
