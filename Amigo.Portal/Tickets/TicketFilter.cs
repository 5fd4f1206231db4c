using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>The filter box of a dashboard: each word must be found in some column, as it is shown.</summary>
public static partial class TicketFilter
{
    public static IQueryable<Ticket> Apply(IQueryable<Ticket> tickets, string? filter, RuleSet rules)
    {
        foreach (var word in Text.FilterWords(filter))
            tickets = tickets.Where(Matches(word, rules));
        return tickets;
    }

    private static Expression<Func<Ticket, bool>> Matches(string word, RuleSet rules)
    {
        var statuses = rules.Statuses.Where(status => Has(status.Label, word)).Select(status => status.Code).ToList();
        var priorities = rules.Priorities.Where(priority => Has(priority.Label, word)).Select(priority => priority.Code).ToList();
        var kinds = TicketLifecycle.Kinds.Where(kind => Has(TicketLifecycle.KindLabel(kind), word)).ToList();
        var number = NumberIn(word);
        var (from, to) = DaysIn(word) ?? (DateTime.MaxValue, DateTime.MinValue);
        return ticket => ticket.FilterText.Contains(word)
            || ticket.Number == number
            || (ticket.CreatedAt >= from && ticket.CreatedAt < to)
            || statuses.Contains(ticket.Status)
            || priorities.Contains(ticket.Priority)
            || kinds.Contains(ticket.Kind);
    }

    private static bool Has(string label, string word) => Text.Fold(label).Contains(word, StringComparison.Ordinal);

    /// <summary><c>r-002137</c>, <c>002137</c> and <c>2137</c> name the same request. -1: none.</summary>
    private static int NumberIn(string word)
    {
        var digits = word.StartsWith("r-", StringComparison.Ordinal) ? word.AsSpan(2) : word.AsSpan();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    /// <summary>A day (18/01/2022), a month (01/2022) or a year (2022) of Paris, as UTC limits.</summary>
    private static (DateTime From, DateTime To)? DaysIn(string word)
    {
        var date = DateWords().Match(word);
        if (!date.Success)
            return null;
        var year = int.Parse(date.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = date.Groups["month"] is { Success: true } m ? int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var day = date.Groups["day"] is { Success: true } d ? int.Parse(d.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (month > 12 || (date.Groups["month"].Success && month == 0) || day > (month == 0 ? 31 : DateTime.DaysInMonth(year, month)))
            return null;
        var from = new DateTime(year, Math.Max(month, 1), Math.Max(day, 1));
        var to = day > 0 ? from.AddDays(1) : month > 0 ? from.AddMonths(1) : from.AddYears(1);
        return (ParisTime.ToUtc(from), ParisTime.ToUtc(to));
    }

    [GeneratedRegex(@"^(?:(?:(?<day>\d{1,2})/)?(?<month>\d{1,2})/)?(?<year>20\d\d)$")]
    private static partial Regex DateWords();
}
