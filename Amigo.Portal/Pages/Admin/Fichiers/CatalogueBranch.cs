using Amigo.Portal.Kb.Catalogue;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>A part of the tree.</summary>
public sealed record CatalogueBranch(IEnumerable<CatalogueNode> Nodes, CatalogueModel Page);
