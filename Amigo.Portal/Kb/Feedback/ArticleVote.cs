namespace Amigo.Portal.Kb.Feedback;

/// <summary>Whether one version of an article helped a person. The key leaves each one vote, which they may change.</summary>
public sealed class ArticleVote
{
    public const int ArticleLength = 100;
    public const int ReasonLength = 40;
    public const int CommentLength = 500;

    /// <summary>The article's <c>SearchId</c>.</summary>
    public required string ArticleId { get; init; }

    public required string Version { get; init; }

    public required int PersonId { get; init; }

    public required bool IsUseful { get; init; }

    /// <summary>One of <see cref="VoteReason.All"/>, when it did not help and the person says why.</summary>
    public string? Reason { get; init; }

    /// <summary>Plain text.</summary>
    public string? Comment { get; init; }

    public required DateTime At { get; init; }
}
