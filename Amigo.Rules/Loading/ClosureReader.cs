using System.Globalization;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>fermetures</c>, the days on which a team does not work beside public holidays.</summary>
internal static class ClosureReader
{
    private const int MaxDays = 120;
    private const string DayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    public static IReadOnlySet<DateOnly> Read(ObjectReader reader)
    {
        var days = new HashSet<DateOnly>();
        foreach (var item in reader.OptionalObjects("fermetures"))
        {
            var from = ReadDay(item, item.TextNode("du", RuleFiles.MaxCode, DayPattern));
            var end = item.OptionalTextNode("au", RuleFiles.MaxCode, DayPattern);
            var to = item.Node.Find("au") is null ? from : ReadDay(item, end);
            item.Text("motif");
            item.Finish();
            if (from is not { } first || to is not { } last)
                continue;
            if (last < first)
                item.Error(item.Node, "Cette fermeture finit avant de commencer.");
            else if (last.DayNumber - first.DayNumber >= MaxDays)
                item.Error(item.Node, $"Cette fermeture dépasse {MaxDays} jours.");
            else
                days.UnionWith(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
        }

        return days;
    }

    private static DateOnly? ReadDay(ObjectReader item, JsonNode? node)
    {
        if (node is null)
            return null;
        if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= BusinessCalendar.FirstYear and < BusinessCalendar.LastYear)
            return day;

        item.Error(node, $"« {node.Text} » n'est pas un jour : écrivez par exemple 2026-12-24.");
        return null;
    }
}
