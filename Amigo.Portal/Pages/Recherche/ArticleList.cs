using Amigo.Portal.Kb;
using Amigo.Search;

namespace Amigo.Portal.Pages.Recherche;

/// <param name="Search">The number of the search, for the links.</param>
public sealed record ArticleList(KnowledgeBase Knowledge, IReadOnlyList<SearchHit> Hits, long? Search);
