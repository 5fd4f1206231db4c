using Amigo.Portal.People;

namespace Amigo.Portal.Outages;

/// <summary>
/// An "incident en cours": a service that is known to be down or slow, as its team announces it. The service's name is copied, so that
/// the announcement survives a change of catalogue.
/// </summary>
public sealed class Outage
{
    public const int CodeLength = 40;
    public const int NameLength = 150;
    public const int TitleLength = 150;
    public const int BodyLength = 20_000;
    public const int EndNoteLength = 500;

    public int Id { get; init; }

    public required string ServiceCode { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>The services of the same name and the same team in the other offers are down too.</summary>
    public bool InEveryOffer { get; set; }

    public required string Title { get; set; }

    /// <summary>Sanitised HTML.</summary>
    public required string Body { get; set; }

    public required DateTime AnnouncedAt { get; init; }

    public required int AnnouncedById { get; init; }

    public Person AnnouncedBy { get; init; } = null!;

    /// <summary>When its text was last changed, if it was.</summary>
    public DateTime? UpdatedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public int? EndedById { get; set; }

    public Person? EndedBy { get; init; }

    /// <summary>Plain text.</summary>
    public string? EndNote { get; set; }

    public List<OutageReport> Reports { get; init; } = [];
}
