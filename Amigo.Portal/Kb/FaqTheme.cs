using Amigo.Portal.Kb.Articles;

namespace Amigo.Portal.Kb;

public sealed record FaqTheme(string Slug, string Name, IReadOnlyList<Article> Entries);
