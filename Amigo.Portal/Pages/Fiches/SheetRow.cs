using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;

namespace Amigo.Portal.Pages.Fiches;

/// <param name="Hit">What was found in it; null when nothing was searched.</param>
public sealed record SheetRow(Article Sheet, ArticleHit? Hit);
