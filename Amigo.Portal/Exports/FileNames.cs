using Amigo.Portal.Figures;

namespace Amigo.Portal.Exports;

internal static class FileNames
{
    /// <summary>"volumes-2026-10-28-2026-11-26".</summary>
    public static string Of(string table, FigurePeriod period) => $"{table}-{period.From:yyyy-MM-dd}-{period.To:yyyy-MM-dd}";
}
