namespace Amigo.Portal.Tickets;

/// <summary>What only the page of a request shows.</summary>
public sealed class TicketDetail
{
    public const int BodyLength = 50_000;
    public const int PhoneLength = 30;
    public const int AvailabilityLength = 500;

    public int TicketNumber { get; init; }

    public required string OfferName { get; set; }

    public required string GroupName { get; set; }

    public required string FamilyName { get; set; }

    /// <summary>Sanitised HTML.</summary>
    public required string Body { get; init; }

    public string? BusinessTeam { get; init; }

    public string? Phone { get; init; }

    public string? Availability { get; init; }

    /// <summary>The rule that gave the priority, and its words.</summary>
    public required string PriorityRule { get; set; }

    public required string TeamRule { get; set; }
}
