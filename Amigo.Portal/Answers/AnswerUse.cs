namespace Amigo.Portal.Answers;

/// <summary>How an article served beside the forms of a sub-category, over a period.</summary>
/// <param name="Shown">Forms that ended with the article beside them.</param>
/// <param name="Accepted">Those that "cela répond à ma question" ended.</param>
public sealed record AnswerUse(string ArticleId, string SubcategoryCode, int Shown, int Accepted);
