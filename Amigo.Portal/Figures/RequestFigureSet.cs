using System.Runtime.InteropServices;

namespace Amigo.Portal.Figures;

/// <summary>The figures of every request, by number. Not thread-safe: <see cref="RequestFigures"/> lets one reader in at a time.</summary>
internal sealed class RequestFigureSet(string rulesVersion, DateTime loadedAt)
{
    private readonly List<RequestFigure> rows = [];

    public string RulesVersion => rulesVersion;

    public DateTime LoadedAt => loadedAt;

    public NameList Offers { get; } = new();

    public NameList Services { get; } = new();

    public NameList Teams { get; } = new();

    public NameList Establishments { get; } = new();

    /// <summary>The last line of the journal that these figures know of.</summary>
    public long LastEntry { get; set; }

    public ReadOnlySpan<RequestFigure> Rows => CollectionsMarshal.AsSpan(rows);

    public void Put(RequestFigure figure)
    {
        if (rows.Count == 0 || rows[^1].Number < figure.Number)
        {
            rows.Add(figure);
            return;
        }

        var place = Find(figure.Number);
        if (place >= 0)
            rows[place] = figure;
        else
            rows.Insert(~place, figure);
    }

    private int Find(int number)
    {
        var (low, high) = (0, rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Number == number)
                return middle;
            if (rows[middle].Number < number)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }
}
