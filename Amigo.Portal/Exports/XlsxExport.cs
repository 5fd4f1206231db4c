using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;

namespace Amigo.Portal.Exports;

/// <summary>
/// A table as a workbook. Texts are cells of text, which no spreadsheet runs, whatever they begin with. It is written to a file that goes
/// with the answer: memory does not grow with the table, and a failure is an error page rather than half a workbook.
/// </summary>
internal sealed class XlsxExport(ExportTable table) : ActionResult
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int SheetNameLength = 31;
    private const int BufferSize = 64 * 1024;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var file = Open();
        try
        {
            await file.SaveAsAsync(Rows(), sheetName: Text.Cut(table.Name, SheetNameLength), cancellationToken: context.HttpContext.RequestAborted);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        // Closes the file, and so removes it, once it is sent.
        await new FileStreamResult(file, ContentType) { FileDownloadName = $"{table.Name}.xlsx" }.ExecuteResultAsync(context);
    }

    /// <summary>A file that nobody else on the machine may read.</summary>
    private static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferSize,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"amigo-{Guid.NewGuid():N}.xlsx"), options);
    }

    private async IAsyncEnumerable<Dictionary<string, object?>> Rows()
    {
        var isEmpty = true;
        await foreach (var row in table.Rows)
        {
            isEmpty = false;
            yield return table.Headers.Zip(row, (header, cell) => (header, cell)).ToDictionary(pair => pair.header, pair => Cell(pair.cell));
        }

        // A workbook without a line keeps its headers.
        if (isEmpty)
            yield return table.Headers.ToDictionary(header => header, _ => (object?)null);
    }

    private static object? Cell(object? cell) => cell is DateOnly day ? day.ToDateTime(default) : cell;
}
