namespace Amigo.Portal.Outages;

/// <summary>An outage as one viewer is shown it.</summary>
public sealed record OutageNotice
{
    public required int Id { get; init; }

    public required string ServiceCode { get; init; }

    public required string ServiceName { get; init; }

    public required bool InEveryOffer { get; init; }

    public required string Title { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public required string Body { get; init; }

    public required DateTime AnnouncedAt { get; init; }

    public required DateTime? UpdatedAt { get; init; }

    public required DateTime? EndedAt { get; init; }

    public required string? EndNote { get; init; }

    /// <summary>How many people said "moi aussi".</summary>
    public required int Reports { get; init; }

    /// <summary>The viewer is one of them.</summary>
    public required bool IsJoined { get; init; }

    public bool IsRunning => EndedAt is null;
}
