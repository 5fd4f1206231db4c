namespace Amigo.Portal.Kb.Catalogue;

/// <summary>First level, "domaine": what one kind of public is offered.</summary>
public sealed class Offer : CatalogueNode
{
    internal Offer(string code, string name, string? description, Func<Offer, IReadOnlyList<ServiceGroup>> groups)
        : base(code, name, description, parent: null)
    {
        Groups = groups(this);
        Complete();
    }

    public IReadOnlyList<ServiceGroup> Groups { get; }

    public override IReadOnlyList<CatalogueNode> Children => Groups;
}
