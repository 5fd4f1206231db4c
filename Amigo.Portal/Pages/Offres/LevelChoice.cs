using Amigo.Portal.Kb.Catalogue;

namespace Amigo.Portal.Pages.Offres;

/// <param name="Matches">Leaves under the node that pass the filter; all of them without one.</param>
public sealed record LevelChoice(CatalogueNode Node, int Matches);
