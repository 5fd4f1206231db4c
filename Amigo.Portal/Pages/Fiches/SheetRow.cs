using Amigo.Portal.Kb.Articles;
using Amigo.Search;

namespace Amigo.Portal.Pages.Fiches;

/// <param name="Hit">What was found in it; null when nothing was searched.</param>
public sealed record SheetRow(Article Sheet, SearchHit? Hit);
