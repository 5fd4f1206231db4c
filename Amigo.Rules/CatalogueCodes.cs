namespace Amigo.Rules;

/// <summary>Codes of the catalogue of services, to check against those that rules name.</summary>
public sealed record CatalogueCodes
{
    /// <summary>Codes of offers.</summary>
    public required IReadOnlyCollection<string> Offers { get; init; }

    /// <summary>Codes of services.</summary>
    public required IReadOnlyCollection<string> Services { get; init; }

    /// <summary>Codes of sub-categories.</summary>
    public required IReadOnlyCollection<string> Subcategories { get; init; }

    /// <summary>Codes of support teams.</summary>
    public required IReadOnlyCollection<string> Teams { get; init; }
}
