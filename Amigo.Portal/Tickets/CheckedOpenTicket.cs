using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;

namespace Amigo.Portal.Tickets;

/// <summary>An <see cref="OpenTicket"/> of which everything was checked.</summary>
public sealed record CheckedOpenTicket
{
    public required Subcategory Subcategory { get; init; }

    public required ViewerEstablishment Establishment { get; init; }

    public required bool SharedWithHeads { get; init; }

    public required Colleague? Beneficiary { get; init; }

    public required BusinessTeam? BusinessTeam { get; init; }

    public required string Subject { get; init; }

    public required string Detail { get; init; }

    public required string? Phone { get; init; }

    public required string? Availability { get; init; }

    public required string Impact { get; init; }

    public required string Urgency { get; init; }
}
