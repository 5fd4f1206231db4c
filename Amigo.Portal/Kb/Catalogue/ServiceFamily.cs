namespace Amigo.Portal.Kb.Catalogue;

/// <summary>Third level, "famille de service".</summary>
public sealed class ServiceFamily : CatalogueNode
{
    internal ServiceFamily(string code, string name, string? description, ServiceGroup group, Func<ServiceFamily, IReadOnlyList<Service>> services)
        : base(code, name, description, group)
    {
        Group = group;
        Services = services(this);
    }

    public ServiceGroup Group { get; }

    public IReadOnlyList<Service> Services { get; }

    public override IReadOnlyList<CatalogueNode> Children => Services;
}
