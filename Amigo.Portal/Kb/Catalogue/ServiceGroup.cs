namespace Amigo.Portal.Kb.Catalogue;

/// <summary>Second level, "groupe de famille".</summary>
public sealed class ServiceGroup : CatalogueNode
{
    internal ServiceGroup(string code, string name, string? description, Offer offer, Func<ServiceGroup, IReadOnlyList<ServiceFamily>> families)
        : base(code, name, description, offer)
    {
        Offer = offer;
        Families = families(this);
    }

    public Offer Offer { get; }

    public IReadOnlyList<ServiceFamily> Families { get; }

    public override IReadOnlyList<CatalogueNode> Children => Families;
}
