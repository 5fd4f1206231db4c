using System.Globalization;
using System.Text.Json;
using Amigo.Rules.Calendars;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>horaires.json</c>: the hours of each team and the days on which nobody works.</summary>
internal static class HoursFile
{
    private const int MaxRanges = 6;
    private const string RangePattern = "^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";

    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    public static IReadOnlyList<OpeningHours> Read(ObjectReader root, LoadContext context)
    {
        root.Optional("$schema", JsonValueKind.String, "un texte");
        var closures = ClosureReader.Read(root);
        var all = new List<OpeningHours>();
        foreach (var item in root.Objects("horaires"))
        {
            var hours = ReadOne(item, closures, context);
            if (hours.Code.Length > 0 && all.Exists(other => other.Code == hours.Code))
                item.Error(item.Node, $"Les horaires « {hours.Code} » sont définis deux fois.");
            foreach (var team in hours.Teams.Where(team => all.Exists(other => other.Teams.Contains(team))))
                item.Error(item.Node, $"L'équipe « {team} » a déjà d'autres horaires.");
            if (hours.IsDefault && all.Exists(other => other.IsDefault))
                item.Error(item.Node, $"« {hours.Code} » sont les seconds horaires par défaut : il n'en faut qu'un.");
            all.Add(hours);
        }

        root.Finish();
        if (!all.Exists(hours => hours.IsDefault))
            root.Error(root.Node, "Aucun horaire n'est par défaut : mettez \"defaut\": true sur ceux des équipes qui n'en ont pas d'autres.");
        return all;
    }

    private static OpeningHours ReadOne(ObjectReader item, IReadOnlySet<DateOnly> closures, LoadContext context)
    {
        var hours = new OpeningHours
        {
            Code = item.Code("code"),
            Label = item.Text("libelle"),
            IsDefault = item.Flag("defaut"),
            WorksOnHolidays = item.Flag("ouvert-jours-feries"),
            Teams = ReadTeams(item, context),
            Week = ReadWeek(item),
            ClosedDays = closures.Union(ClosureReader.Read(item)).ToHashSet(),
        };
        item.Finish();
        if (hours.Day > TimeSpan.Zero)
            CheckYears(item, hours);
        return hours;
    }

    private static string[] ReadTeams(ObjectReader item, LoadContext context)
    {
        var teams = item.OptionalTextItems("equipes", "une liste de codes entre crochets", CodePatterns.Any) ?? [];
        foreach (var team in teams)
            context.Mention(nameof(TicketFacts.TeamCode), item.File, team);
        return [.. teams.Select(team => team.Text)];
    }

    private static List<IReadOnlyList<OpeningRange>> ReadWeek(ObjectReader item)
    {
        var week = Days.Select(_ => (IReadOnlyList<OpeningRange>)[]).ToList();
        if (item.Object("semaine") is not { } reader)
            return week;

        for (var day = 0; day < Days.Length; day++)
        {
            if (reader.OptionalList(Days[day], "une liste de plages entre crochets", MaxRanges, RangePattern) is { } list)
                week[day] = ReadDay(reader, Days[day], list);
        }

        reader.Finish();
        if (week.All(ranges => ranges.Count == 0))
            reader.Error(reader.Node, "Aucune plage d'ouverture : aucun délai ne s'écoulerait jamais.");
        return week;
    }

    private static List<OpeningRange> ReadDay(ObjectReader reader, string day, JsonNode list)
    {
        var ranges = new List<OpeningRange>();
        if (list.Items.Count > MaxRanges)
            reader.Error(list, $"« {day} » compte {list.Items.Count} plages : {MaxRanges} au plus.");
        foreach (var item in list.Items.Take(MaxRanges))
        {
            if (ReadRange(item) is not { } range)
                reader.Error(item, "Une plage s'écrit \"08:30-12:30\", de 00:00 à 24:00.");
            else if (range.Length <= TimeSpan.Zero)
                reader.Error(item, $"La plage « {item.Text} » finit avant de commencer.");
            else if (ranges.Count > 0 && range.Opens < ranges[^1].Closes)
                reader.Error(item, $"La plage « {item.Text} » commence avant la fin de la précédente.");
            else
                ranges.Add(range);
        }

        return ranges;
    }

    private static OpeningRange? ReadRange(JsonNode item)
    {
        var parts = item.Text.Split('-');
        return item.Kind == JsonValueKind.String && parts.Length == 2 && ReadTime(parts[0]) is { } opens && ReadTime(parts[1]) is { } closes
            ? new OpeningRange(opens, closes)
            : null;
    }

    private static TimeSpan? ReadTime(string text)
    {
        if (text.Trim() == "24:00")
            return TimeSpan.FromDays(1);
        return TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;
    }

    /// <summary>A team that hardly ever works would push its deadlines out of reach.</summary>
    private static void CheckYears(ObjectReader item, OpeningHours hours)
    {
        foreach (var year in hours.ClosedDays.GroupBy(day => day.Year))
        {
            var days = new DateOnly(year.Key, 12, 31).DayOfYear;
            var worked = Enumerable.Range(0, days).Count(day => hours.IsWorkedWithoutClosures(new DateOnly(year.Key, 1, 1).AddDays(day)));
            var closed = year.Count(hours.IsWorkedWithoutClosures);
            if (closed * 2 > worked)
                item.Error(item.Node, $"Ces horaires sont fermés {closed} jours sur {worked} en {year.Key} : plus de la moitié de l'année.");
        }
    }
}
