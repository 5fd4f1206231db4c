namespace Amigo.Portal.Exports;

/// <summary>What a file of figures holds. Cells are texts, whole numbers, decimals, days with or without a time (Paris), or null.</summary>
/// <param name="Name">Of the file, without its extension, and of the sheet.</param>
public sealed record ExportTable(string Name, IReadOnlyList<string> Headers, IAsyncEnumerable<object?[]> Rows);
