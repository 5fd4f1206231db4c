namespace Amigo.Portal.Kb.Catalogue;

/// <summary>First level, "domaine": what one kind of public is offered.</summary>
public sealed class Offer : CatalogueNode
{
    /// <summary>The label that the catalogue gives to that leaf in each offer.</summary>
    public const string LastResortName = "Je ne trouve pas mon service";

    internal Offer(string code, string name, string? description, Func<Offer, IReadOnlyList<ServiceGroup>> groups)
        : base(code, name, description, parent: null)
    {
        Groups = groups(this);
        Complete();
    }

    public IReadOnlyList<ServiceGroup> Groups { get; }

    /// <summary>Where a request goes when its author finds no service for it; null when the catalogue has no such leaf.</summary>
    public Subcategory? LastResort => Subcategories.FirstOrDefault(leaf => leaf.Name == LastResortName);

    public override IReadOnlyList<CatalogueNode> Children => Groups;
}
