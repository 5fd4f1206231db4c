using CsCheck;
using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>What holds of every calendar at every instant. CsCheck prints the seed of a failure.</summary>
public sealed class CalendarPropertyTests
{
    private static readonly DateTime First = new(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<BusinessCalendar> AnyCalendar = Gen.OneOf([.. Calendars.All, .. Repository.Rules.Deadlines.Calendars]);

    /// <summary>Over twenty years, some on a boundary of the clock; a third of them near a change of hour.</summary>
    private static readonly Gen<DateTime> Instants = Gen.Frequency(
        (1, Gen.Int[0, 20 * 366 * 24 * 60].Select(minutes => First.AddMinutes(minutes))),
        (1, Gen.Long[0, TimeSpan.FromDays(20 * 366).Ticks].Select(First.AddTicks)),
        (1, Gen.Select(Gen.Int[2019, 2038], Gen.Bool, Gen.Int[-3000, 3000])
            .Select((year, spring, minutes) => new DateTime(year, spring ? 3 : 10, 28, 1, 0, 0, DateTimeKind.Utc).AddMinutes(minutes))));

    private static readonly Gen<TimeSpan> Durations = Gen.Frequency(
        (3, Gen.Int[-20_000, 20_000].Select(minutes => TimeSpan.FromMinutes(minutes))),
        (1, Gen.Long[-TimeSpan.TicksPerDay * 300, TimeSpan.TicksPerDay * 300].Select(TimeSpan.FromTicks)));

    [Fact]
    public void Between_WhatWasAdded_GivesItBack() =>
        Gen.Select(AnyCalendar, Instants, Durations).Sample(
            (calendar, instant, duration) => Assert.Equal(duration, calendar.Between(instant, calendar.Add(instant, duration))), iter: 20_000);

    [Fact]
    public void Add_NeverGoesOutsideOpeningHours() =>
        Gen.Select(AnyCalendar, Instants, Durations).Sample(
            (calendar, instant, duration) =>
            {
                // A closing time still belongs to the hours that it ends.
                if (duration != TimeSpan.Zero)
                    Assert.True(calendar.IsOpen(calendar.Add(instant, duration).AddTicks(-1)));
            },
            iter: 20_000);

    [Fact]
    public void Add_GrowsWithTheInstantAndWithTheDuration() =>
        Gen.Select(AnyCalendar, Instants, Durations, Gen.Int[0, 10_000]).Sample(
            (calendar, instant, duration, minutes) =>
            {
                var more = TimeSpan.FromMinutes(minutes);
                Assert.True(calendar.Add(instant, duration) <= calendar.Add(instant + more, duration));
                Assert.True(calendar.Add(instant, duration) <= calendar.Add(instant, duration + more));
            },
            iter: 20_000);

    [Fact]
    public void Between_ThreeInstants_AddsUp() =>
        Gen.Select(AnyCalendar, Instants, Instants, Instants).Sample(
            (calendar, a, b, c) => Assert.Equal(calendar.Between(a, c), calendar.Between(a, b) + calendar.Between(b, c)), iter: 10_000);

    [Fact]
    public void NextOpening_IsOpenAndNothingOpensBefore() =>
        Gen.Select(AnyCalendar, Instants).Sample(
            (calendar, instant) =>
            {
                var opening = calendar.NextOpening(instant);
                Assert.True(opening >= instant && calendar.IsOpen(opening));
                Assert.Equal(TimeSpan.Zero, calendar.Between(instant, opening));
                Assert.Equal(opening, calendar.NextOpening(opening));
            },
            iter: 10_000);

    /// <summary>Another way to count, minute by minute and on the clock, agrees.</summary>
    [Fact]
    public void Between_AgreesWithCountingMinutes() =>
        Gen.Select(AnyCalendar, Instants, Gen.Int[0, 5_000]).Sample(
            (calendar, instant, length) =>
            {
                var from = instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMinute));
                var open = Enumerable.Range(0, length).Count(minute => calendar.IsOpen(from.AddMinutes(minute)));
                Assert.Equal(TimeSpan.FromMinutes(open), calendar.Between(from, from.AddMinutes(length)));
            },
            iter: 300);

    [Fact]
    public void IsOpen_FollowsTheClockOnTheWall() =>
        Instants.Sample(
            instant =>
            {
                var (calendar, local) = (Calendars.Of("bureau"), Calendars.Local(instant));
                var isInHours = local.TimeOfDay.TotalHours is (>= 8.5 and < 12.5) or (>= 13.5 and < 17.5);
                Assert.Equal(isInHours && calendar.IsWorked(DateOnly.FromDateTime(local)), calendar.IsOpen(instant));
            },
            iter: 20_000);
}
