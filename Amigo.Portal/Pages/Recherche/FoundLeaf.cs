using Amigo.Portal.Kb.Catalogue;
using Amigo.Search;

namespace Amigo.Portal.Pages.Recherche;

public sealed record FoundLeaf(Subcategory Leaf, SearchHit Hit);
