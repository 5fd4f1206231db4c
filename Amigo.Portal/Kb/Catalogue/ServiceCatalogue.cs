using System.Collections.Frozen;

namespace Amigo.Portal.Kb.Catalogue;

/// <summary>All that people may ask for, and the teams that answer. Immutable; look-ups by code take constant time.</summary>
public sealed class ServiceCatalogue
{
    private readonly FrozenDictionary<string, CatalogueNode> nodes;
    private readonly FrozenDictionary<string, Team> teams;
    private readonly FrozenDictionary<string, BusinessTeam> businessTeams;

    internal ServiceCatalogue(IReadOnlyList<Offer> offers, IReadOnlyList<Team> teams, IReadOnlyList<BusinessTeam> businessTeams)
    {
        Offers = offers;
        Teams = teams;
        BusinessTeams = businessTeams;
        Subcategories = [.. offers.SelectMany(offer => offer.Subcategories)];
        nodes = offers.SelectMany(Descend).ToFrozenDictionary(node => node.Code, StringComparer.OrdinalIgnoreCase);
        this.teams = teams.ToFrozenDictionary(team => team.Code, StringComparer.Ordinal);
        this.businessTeams = businessTeams.ToFrozenDictionary(team => team.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<Offer> Offers { get; }

    public IReadOnlyList<Subcategory> Subcategories { get; }

    public IReadOnlyList<Team> Teams { get; }

    public IReadOnlyList<BusinessTeam> BusinessTeams { get; }

    public int ServiceCount => Offers.Sum(offer => offer.ServiceCount);

    /// <summary>A node of any level. Case does not count: the portal writes its addresses in small letters.</summary>
    public CatalogueNode? Find(string? code) => code is null ? null : nodes.GetValueOrDefault(code);

    public Subcategory? FindSubcategory(string? code) => Find(code) as Subcategory;

    public Team? FindTeam(string? code) => code is null ? null : teams.GetValueOrDefault(code);

    public BusinessTeam? FindBusinessTeam(string? code) => code is null ? null : businessTeams.GetValueOrDefault(code);

    private static IEnumerable<CatalogueNode> Descend(CatalogueNode node) => [node, .. node.Children.SelectMany(Descend)];
}
