using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Amigo.Portal.Exports;

/// <summary>
/// A table as CSV, for French spreadsheets: semicolons, UTF-8 with its mark, and no text that they would run. Lines leave as they come.
/// </summary>
internal sealed class CsvExport(ExportTable table) : ActionResult
{
    /// <summary>Of every such file that the portal writes.</summary>
    public static readonly CsvWriterOptions Options = new() { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var cancellationToken = context.HttpContext.RequestAborted;
        response.ContentType = "text/csv; charset=utf-8";
        var attachment = new ContentDispositionHeaderValue("attachment");
        attachment.SetHttpFileName($"{table.Name}.csv");
        response.Headers.ContentDisposition = attachment.ToString();
        await using var csv = CsvWriter.Create(response.Body, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. table.Headers], cancellationToken);
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
            await csv.WriteRecordAsync(Array.ConvertAll(row, Say), cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }

    private static string? Say(object? cell) => cell switch
    {
        double number => number.ToString("0.##", Text.French),
        DateOnly day => day.ToString("dd/MM/yyyy", Text.French),
        DateTime moment => moment.ToString("dd/MM/yyyy HH:mm", Text.French),
        _ => cell?.ToString(),
    };
}
