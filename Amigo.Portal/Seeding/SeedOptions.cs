namespace Amigo.Portal.Seeding;

/// <summary>What to fill the database with.</summary>
public sealed record SeedOptions
{
    public const int MaximumTickets = 10_000_000;

    public required int Tickets { get; init; }

    /// <summary>Null: one for ten requests.</summary>
    public int? People { get; init; }

    /// <summary>History ends when this day begins in Paris. The same options give the same database.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Adds to the requests that are there instead of refusing.</summary>
    public bool Adds { get; init; }

    public int WantedPeople => People ?? Tickets / 10;

    public DateTime End => ParisTime.ToUtc(Day.ToDateTime(TimeOnly.MinValue));
}
