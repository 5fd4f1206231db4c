using Amigo.Portal.Kb.Articles;

namespace Amigo.Portal.Kb.Feedback;

/// <summary>What readers said of the version in force of an article.</summary>
public sealed record ArticleScore(Article Article, int Useful, int Useless);
