namespace Amigo.Portal.Kb;

/// <summary>Articles of one kind that answer a query.</summary>
/// <param name="Total">How many there are, shown or not.</param>
/// <param name="CorrectedText">The words really searched, when some were replaced.</param>
public sealed record ArticleResults(int Total, IReadOnlyList<ArticleHit> Hits, string? CorrectedText)
{
    public static ArticleResults None { get; } = new(0, [], null);
}
