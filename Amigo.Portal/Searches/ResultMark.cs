using System.Globalization;

namespace Amigo.Portal.Searches;

/// <summary>What the link of a result carries in its address, <c>?r=search.rank</c>, so that opening it is counted without a redirect.</summary>
public readonly record struct ResultMark(long Search, int Rank)
{
    public const string Parameter = "r";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Search:x}.{Rank}");

    public static ResultMark? Parse(string? text)
    {
        if (text is null || text.Length > 30 || text.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot))
            return null;
        return long.TryParse(text.AsSpan(0, dot), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var search)
            && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && search >= 0 && rank > 0
            ? new ResultMark(search, rank)
            : null;
    }

    /// <summary>The address of a result, marked when its search is logged.</summary>
    public static string? Mark(string? address, long? search, int rank) => address is null || search is not { } number
        ? address
        : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={new ResultMark(number, rank)}";
}
