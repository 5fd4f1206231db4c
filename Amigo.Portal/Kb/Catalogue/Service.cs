namespace Amigo.Portal.Kb.Catalogue;

/// <summary>Fourth level: an application or a piece of equipment, with the team that supports it.</summary>
public sealed class Service : CatalogueNode
{
    internal Service(
        string code,
        string name,
        string? description,
        IReadOnlyList<string> keywords,
        Team team,
        ServiceFamily family,
        Func<Service, IReadOnlyList<Subcategory>> subcategories)
        : base(code, name, description, family)
    {
        Keywords = keywords;
        Team = team;
        Family = family;
        Leaves = subcategories(this);
    }

    public IReadOnlyList<string> Keywords { get; }

    public Team Team { get; }

    public ServiceFamily Family { get; }

    public IReadOnlyList<Subcategory> Leaves { get; }

    public override IReadOnlyList<CatalogueNode> Children => Leaves;
}
