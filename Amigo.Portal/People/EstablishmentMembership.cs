namespace Amigo.Portal.People;

/// <summary>That a person works in an establishment, and whether they head it.</summary>
public sealed class EstablishmentMembership
{
    public int PersonId { get; init; }

    public required string Uai { get; init; }

    public Establishment Establishment { get; init; } = null!;

    public bool IsHead { get; set; }
}
