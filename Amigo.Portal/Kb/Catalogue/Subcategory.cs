namespace Amigo.Portal.Kb.Catalogue;

/// <summary>Fifth level: what a request is about.</summary>
public sealed class Subcategory : CatalogueNode
{
    internal Subcategory(string code, string name, RequestKind kind, IReadOnlyList<string> keywords, Team? team, Service service)
        : base(code, name, description: null, service)
    {
        Kind = kind;
        Keywords = keywords;
        Team = team ?? service.Team;
        Service = service;
        FilterText = Text.Fold($"{Offer.Name} {Group.Name} {Family.Name} {service.Name} {service.Description} {name} {string.Join(' ', service.Keywords)} {string.Join(' ', keywords)}");
        PathFilterText = Text.Fold($"{Offer.Name} {Group.Name} {Family.Name} {service.Name} {name}");
    }

    public RequestKind Kind { get; }

    public IReadOnlyList<string> Keywords { get; }

    /// <summary>The team that receives requests: its own, else its service's.</summary>
    public Team Team { get; }

    public Service Service { get; }

    public ServiceFamily Family => Service.Family;

    public ServiceGroup Group => Family.Group;

    public Offer Offer => Group.Offer;

    /// <summary>All that is said of it and of what it stands under, folded: what the filter box of the offers reads.</summary>
    public string FilterText { get; }

    /// <summary>The five columns of the search table, folded.</summary>
    public string PathFilterText { get; }

    public override IReadOnlyList<CatalogueNode> Children => [];
}
