using Amigo.Portal.Kb;

namespace Amigo.Portal.Pages.Recherche;

/// <param name="Search">The number of the search, for the links.</param>
public sealed record ArticleList(IReadOnlyList<ArticleHit> Hits, long? Search);
