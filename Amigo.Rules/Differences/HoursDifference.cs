using System.Globalization;
using Amigo.Rules.Calendars;
using static Amigo.Rules.Differences.Said;

namespace Amigo.Rules.Differences;

internal static class HoursDifference
{
    private static readonly string[] Week = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after)
    {
        foreach (var (old, young) in Pairs.Of(Hours(before), Hours(after), hours => hours.Code))
        {
            if (old is null)
                yield return new RuleChange(RuleTopic.Hours, ChangeKind.Added, young!.Code, $"Horaires {Quote(young.Label)} ajoutés{Teams(young)}.");
            else if (young is null)
                yield return new RuleChange(RuleTopic.Hours, ChangeKind.Removed, old.Code, $"Horaires {Quote(old.Label)} supprimés{Teams(old)}.");
            else
            {
                foreach (var sentence in Changes(old, young))
                    yield return new RuleChange(RuleTopic.Hours, ChangeKind.Changed, young.Code, sentence);
            }
        }
    }

    private static IEnumerable<string> Changes(OpeningHours old, OpeningHours young)
    {
        var name = $"Horaires {Quote(young.Label)}";
        if (old.Label != young.Label)
            yield return $"Les horaires {Quote(old.Label)} s’appellent désormais {Quote(young.Label)}.";
        for (var day = 0; day < Week.Length; day++)
        {
            if (!old.Week[day].SequenceEqual(young.Week[day]))
                yield return $"{name} : {Week[day]} {Ranges(young.Week[day])}, et non plus {Ranges(old.Week[day])}.";
        }

        if (young.Teams.Except(old.Teams).ToList() is { Count: > 0 } more)
            yield return $"{name} : désormais aussi pour {List(more)}.";
        if (old.Teams.Except(young.Teams).ToList() is { Count: > 0 } less)
            yield return $"{name} : plus pour {List(less)}.";
        if (old.IsDefault != young.IsDefault)
            yield return $"{name} : {(young.IsDefault ? "désormais" : "ne sont plus")} ceux des équipes qui n’en ont pas d’autres.";
        if (old.WorksOnHolidays != young.WorksOnHolidays)
            yield return $"{name} : {(young.WorksOnHolidays ? "ouverts" : "fermés")} les jours fériés.";
        if (young.ClosedDays.Except(old.ClosedDays).ToList() is { Count: > 0 } closed)
            yield return $"{name} : désormais fermés {Days(closed)}.";
        if (old.ClosedDays.Except(young.ClosedDays).ToList() is { Count: > 0 } opened)
            yield return $"{name} : plus fermés {Days(opened)}.";
    }

    private static IEnumerable<OpeningHours> Hours(RuleSet rules) => rules.Deadlines.Calendars.Select(calendar => calendar.Hours);

    private static string Teams(OpeningHours hours) => hours.Teams.Count == 0 ? "" : $", pour {List(hours.Teams)}";

    private static string Ranges(IReadOnlyList<OpeningRange> ranges) =>
        ranges.Count == 0 ? "fermé" : List([.. ranges.Select(range => $"{Time(range.Opens)}-{Time(range.Closes)}")]);

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
