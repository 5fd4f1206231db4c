namespace Amigo.Portal.Figures;

/// <summary>
/// What the figures need of one request, in some sixty bytes: those of a whole portal fit in memory. Days are <see cref="DateOnly.DayNumber"/>
/// in Paris, 0 for never; offer, service, team and establishment are places in the lists of <see cref="RequestFigureSet"/>.
/// </summary>
internal readonly record struct RequestFigure
{
    public required int Number { get; init; }

    public required ushort Offer { get; init; }

    public required ushort Service { get; init; }

    public required ushort Team { get; init; }

    public required ushort Establishment { get; init; }

    public required int Opened { get; init; }

    public required int Taken { get; init; }

    /// <summary>Its last resolution, unless it was reopened since.</summary>
    public required int Resolved { get; init; }

    public required int FirstResolved { get; init; }

    public required int Closed { get; init; }

    public required bool IsReopened { get; init; }

    /// <summary>Business time from its opening until an agent took it, in seconds.</summary>
    public required int TakeSeconds { get; init; }

    public required Promise Take { get; init; }

    /// <summary>Business time until its last resolution, while it was the support's turn, in seconds.</summary>
    public required int ResolveSeconds { get; init; }

    public required Promise Resolve { get; init; }

    /// <summary>1 to 5; 0: no opinion was given.</summary>
    public required byte Satisfaction { get; init; }

    public required int Rated { get; init; }
}
