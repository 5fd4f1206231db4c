namespace Amigo.Portal.Kb.Feedback;

/// <summary>What administrators read under an article.</summary>
/// <param name="Shown">Forms of the last three months that ended with the article beside them.</param>
/// <param name="Accepted">Those that it ended.</param>
public sealed record ArticleReport(IReadOnlyList<VoteCount> Votes, IReadOnlyList<VoteComment> Comments, int Shown, int Accepted)
{
    /// <summary>Of the version in force, or of those before.</summary>
    public int Count(bool isCurrent, bool isUseful) =>
        Votes.Where(vote => vote.IsCurrent == isCurrent && vote.IsUseful == isUseful).Sum(vote => vote.Count);

    /// <summary>Reasons given for the version in force, most frequent first.</summary>
    public IEnumerable<(string Label, int Count)> Reasons => Votes
        .Where(vote => vote is { IsCurrent: true, IsUseful: false, Reason: not null })
        .OrderByDescending(vote => vote.Count)
        .Select(vote => (VoteReason.Find(vote.Reason)?.Label ?? vote.Reason!, vote.Count));
}
