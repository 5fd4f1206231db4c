using Amigo.Portal.Kb.Catalogue;

namespace Amigo.Portal.Pages.Recherche;

/// <summary>Ways to narrow the services found, as the address names them: <c>offre</c>, <c>famille</c>, <c>type</c>.</summary>
public sealed record SearchFacets
{
    public const string OfferKey = "offre";
    public const string FamilyKey = "famille";
    public const string TypeKey = "type";

    private static readonly Dictionary<RequestKind, (string Slug, string Name)> Types = new()
    {
        [RequestKind.ServiceRequest] = ("demande", "Demande"),
        [RequestKind.Incident] = ("incident", "Incident"),
    };

    public string? Offer { get; init; }

    public string? Family { get; init; }

    public string? Type { get; init; }

    public bool IsNarrowed => Offer is not null || Family is not null || Type is not null;

    public bool Keeps(Subcategory leaf) => KeepsOffer(leaf) && KeepsFamily(leaf) && KeepsType(leaf);

    /// <summary>Each facet counts what would be left by choosing it, the other two standing; one that parts nothing is left out.</summary>
    public IReadOnlyList<FacetGroup> Count(IReadOnlyCollection<FoundLeaf> rows) =>
    [
        .. new[]
        {
            Group(OfferKey, "Offre", Offer, rows.Where(row => KeepsFamily(row.Leaf) && KeepsType(row.Leaf)), leaf => (leaf.Offer.Code, leaf.Offer.Name)),
            Group(FamilyKey, "Famille", Family, rows.Where(row => KeepsOffer(row.Leaf) && KeepsType(row.Leaf)), leaf => (leaf.Family.Code, leaf.Family.Name)),
            Group(TypeKey, "Type", Type, rows.Where(row => KeepsOffer(row.Leaf) && KeepsFamily(row.Leaf)), leaf => Types[leaf.Kind]),
        }.Where(group => group.Choices.Count > 1 || group.Selected is not null),
    ];

    private static FacetGroup Group(
        string key, string label, string? selected, IEnumerable<FoundLeaf> rows, Func<Subcategory, (string Slug, string Name)> value) => new(key, label, selected,
        [.. rows.CountBy(row => value(row.Leaf))
            .OrderByDescending(count => count.Value)
            .Select(count => new Facet(count.Key.Slug, count.Key.Name, count.Value))]);

    private bool KeepsOffer(Subcategory leaf) => Offer is null || Same(Offer, leaf.Offer.Code);

    private bool KeepsFamily(Subcategory leaf) => Family is null || Same(Family, leaf.Family.Code);

    private bool KeepsType(Subcategory leaf) => Type is null || Same(Type, Types[leaf.Kind].Slug);

    private static bool Same(string asked, string slug) => asked.Equals(slug, StringComparison.OrdinalIgnoreCase);
}

/// <param name="Selected">The slug asked for, whether it is among the choices or not.</param>
public sealed record FacetGroup(string Key, string Label, string? Selected, IReadOnlyList<Facet> Choices)
{
    public bool IsSelected(Facet choice) => choice.Slug.Equals(Selected, StringComparison.OrdinalIgnoreCase);
}
