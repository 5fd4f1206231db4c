using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>The business calendar, against its case files.</summary>
public sealed class CalendarTests
{
    private static readonly DueCase[] Dues = CaseFile.Read<DueCase[]>("echeances.json");
    private static readonly OpeningCase[] Openings = CaseFile.Read<OpeningCase[]>("ouvertures.json");

    public static IEnumerable<TheoryDataRow<string>> DueNames() => Dues.Select(row => new TheoryDataRow<string>(row.Nom));

    public static IEnumerable<TheoryDataRow<int>> OpeningRows() => Enumerable.Range(0, Openings.Length).Select(row => new TheoryDataRow<int>(row));

    [Theory]
    [MemberData(nameof(DueNames))]
    public void Add_ACase_GivesTheDateOfTheFile(string name)
    {
        var row = Dues.Single(other => other.Nom == name);
        var (calendar, start, duration) = (Calendars.Of(row.Horaires), Calendars.Instant(row.Depuis), Calendars.Duration(row.Duree));

        var due = calendar.Add(start, duration);

        Assert.Equal((Calendars.Instant(row.Attendu), DateTimeKind.Utc), (due, due.Kind));
        Assert.Equal(duration, calendar.Between(start, due));
        Assert.Equal(-duration, calendar.Between(due, start));
    }

    [Theory]
    [MemberData(nameof(OpeningRows))]
    public void NextOpening_ACase_GivesTheDateOfTheFile(int index)
    {
        var row = Openings[index];
        var (calendar, instant) = (Calendars.Of(row.Horaires), Calendars.Instant(row.A));

        Assert.Equal(row.Ouvre is null, calendar.IsOpen(instant));
        Assert.Equal(row.Ouvre is null ? instant : Calendars.Instant(row.Ouvre), calendar.NextOpening(instant));
    }

    [Theory]
    [InlineData(2024, "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25")]
    [InlineData(2038, "01-01 04-26 05-01 05-08 06-03 06-14 07-14 08-15 11-01 11-11 12-25")]
    public void IsWorked_Holidays_AreThoseOfTheYear(int year, string holidays)
    {
        // Every day of the week, so that only holidays are left.
        var load = Repository.LoadWith("horaires.json", """
            { "horaires": [ { "code": "tous", "libelle": "Tous les jours", "defaut": true, "semaine": {
              "lundi": ["08:00-17:00"], "mardi": ["08:00-17:00"], "mercredi": ["08:00-17:00"], "jeudi": ["08:00-17:00"],
              "vendredi": ["08:00-17:00"], "samedi": ["08:00-17:00"], "dimanche": ["08:00-17:00"] } } ] }
            """);
        var calendar = load.Rules!.Deadlines.CalendarOf("x");
        var days = Enumerable.Range(0, new DateOnly(year, 12, 31).DayOfYear).Select(new DateOnly(year, 1, 1).AddDays);

        var closed = days.Where(day => !calendar.IsWorked(day)).Select(day => $"{day:MM-dd}");

        Assert.Equal(holidays.Split(' '), closed);
    }

    [Fact]
    public void Day_IsTheMeanOfTheWorkedDays()
    {
        Assert.Equal(TimeSpan.FromHours(8), Calendars.Of("bureau").Day);
        Assert.Equal(TimeSpan.FromHours(7.2), Calendars.Of("ecole").Day);
        Assert.Equal(TimeSpan.FromHours(24), Calendars.Of("permanence").Day);
    }

    [Theory]
    [InlineData("1969-12-31")]
    [InlineData("2200-01-02")]
    public void AnInstantThatNoCalendarKnows_IsRefused(string date)
    {
        var instant = DateTime.SpecifyKind(DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var (calendar, now) = (Calendars.Of("bureau"), People.Now);

        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(instant, TimeSpan.FromHours(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Between(instant, now));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.NextOpening(instant));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(now, TimeSpan.FromDays(200_000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(now, -TimeSpan.FromDays(200_000)));
    }

    [Fact]
    public async Task Add_FromManyThreadsOnANewCalendar_AlwaysAnswersTheSame()
    {
        var calendar = RuleSet.Load(Repository.RulesDirectory).Rules!.Deadlines.CalendarOf("reseau");
        var expected = Enumerable.Range(0, 60).Select(year => calendar.Between(People.Now, People.Now.AddYears(year))).ToList();
        var fresh = RuleSet.Load(Repository.RulesDirectory).Rules!.Deadlines.CalendarOf("reseau");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Enumerable.Range(0, 60).Select(year => fresh.Between(People.Now, People.Now.AddYears(year))).ToList(),
            TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    private sealed record DueCase(string Nom, string Horaires, string Depuis, string Duree, string Attendu);

    private sealed record OpeningCase(string Horaires, string A, string? Ouvre);
}
