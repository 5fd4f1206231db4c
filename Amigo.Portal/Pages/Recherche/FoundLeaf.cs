using Amigo.Portal.Kb.Catalogue;
using Amigo.Search;

namespace Amigo.Portal.Pages.Recherche;

/// <param name="Rank">From 1, among all that the words found, whatever is filtered out.</param>
public sealed record FoundLeaf(Subcategory Leaf, SearchHit Hit, int Rank);
