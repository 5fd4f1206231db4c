namespace Amigo.Portal.Kb.Catalogue;

/// <summary>What the five levels of the catalogue share. Immutable once built, like the whole catalogue.</summary>
public abstract class CatalogueNode(string code, string name, string? description, CatalogueNode? parent)
{
    public const int MaximumNameLength = 150;
    public const int MaximumDescriptionLength = 400;
    public const int MaximumKeywordLength = 80;

    public string Code { get; } = code;

    public string Name { get; } = name;

    public string? Description { get; } = description;

    public CatalogueNode? Parent { get; } = parent;

    public abstract IReadOnlyList<CatalogueNode> Children { get; }

    /// <summary>From the offer down to this node.</summary>
    public IReadOnlyList<CatalogueNode> Path { get; private set; } = [];

    /// <summary>The leaves under this node (itself for a leaf).</summary>
    public IReadOnlyList<Subcategory> Subcategories { get; private set; } = [];

    public int ServiceCount { get; private set; }

    /// <summary>Computed once at load so that pages only read. Parents are complete before their children, sums come back up.</summary>
    internal void Complete()
    {
        Path = Parent is null ? [this] : [.. Parent.Path, this];
        foreach (var child in Children)
            child.Complete();
        Subcategories = this is Subcategory leaf ? [leaf] : [.. Children.SelectMany(child => child.Subcategories)];
        ServiceCount = this is Service ? 1 : Children.Sum(child => child.ServiceCount);
    }
}
