namespace Amigo.Portal.Answers;

/// <summary>
/// How often an article stood beside forms of a sub-category that came to an end on one day, and how often that end was
/// "cela répond à ma question". It says nothing of who.
/// </summary>
public sealed class AnswerCount
{
    public const int CodeLength = 40;
    public const int ArticleLength = 100;

    public required DateOnly Day { get; init; }

    public required string SubcategoryCode { get; init; }

    /// <summary>The article's <c>SearchId</c>.</summary>
    public required string ArticleId { get; init; }

    public int Shown { get; set; }

    public int Accepted { get; set; }
}
