using Amigo.Portal.Data;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Kb.Feedback;

/// <summary>Keeps what readers say of articles, and tells administrators.</summary>
public sealed class ArticleFeedback(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    private const int MaximumReasons = 50;
    private const int DaysOfAnswers = 90;

    /// <summary>What this person said of the version in force; null when nothing.</summary>
    public Task<ArticleVote?> FindAsync(Viewer viewer, Article article, CancellationToken cancellationToken) => db.ArticleVotes.AsNoTracking()
        .FirstOrDefaultAsync(
            vote => vote.ArticleId == article.SearchId && vote.Version == article.Version && vote.PersonId == viewer.PersonId, cancellationToken);

    /// <summary>Replaces what this person said before of this version.</summary>
    /// <param name="reason">Kept only when it is one of ours and the article did not help.</param>
    /// <param name="comment">At most <see cref="ArticleVote.CommentLength"/> characters.</param>
    public async Task<ArticleVote> SaveAsync(
        Viewer viewer, Article article, bool isUseful, string? reason, string? comment, CancellationToken cancellationToken)
    {
        var vote = new ArticleVote
        {
            ArticleId = article.SearchId,
            Version = article.Version,
            PersonId = viewer.PersonId,
            IsUseful = isUseful,
            Reason = isUseful ? null : VoteReason.Find(reason)?.Code,
            Comment = isUseful || string.IsNullOrWhiteSpace(comment) ? null : Text.WellFormed(comment).Trim(),
            At = clock.GetUtcNow().UtcDateTime,
        };
        // One statement: two windows of one person leave one vote.
        await writes.RunAsync(db, () => db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "ArticleVotes" ("ArticleId", "Version", "PersonId", "IsUseful", "Reason", "Comment", "At")
             VALUES ({vote.ArticleId}, {vote.Version}, {vote.PersonId}, {vote.IsUseful}, {vote.Reason}, {vote.Comment}, {vote.At})
             ON CONFLICT ("ArticleId", "Version", "PersonId")
             DO UPDATE SET "IsUseful" = excluded."IsUseful", "Reason" = excluded."Reason", "Comment" = excluded."Comment", "At" = excluded."At"
             """,
            cancellationToken), cancellationToken);
        return vote;
    }

    /// <summary>The articles that helped least, by the votes on their versions in force: those with most refusals first. One query.</summary>
    public async Task<IReadOnlyList<ArticleScore>> LeastUsefulAsync(KnowledgeBase knowledge, int most, CancellationToken cancellationToken)
    {
        var counts = await db.ArticleVotes
            .GroupBy(vote => new { vote.ArticleId, vote.Version })
            .Select(votes => new { votes.Key.ArticleId, votes.Key.Version, Useful = votes.Count(vote => vote.IsUseful), Useless = votes.Count(vote => !vote.IsUseful) })
            .Where(votes => votes.Useless > 0)
            .ToListAsync(cancellationToken);
        return [..
            (from count in counts
             let article = knowledge.FindArticle(count.ArticleId)
             where article is not null && article.Version == count.Version
             orderby count.Useless descending, count.Useful, article.Title
             select new ArticleScore(article, count.Useful, count.Useless)).Take(most)];
    }

    /// <summary>What all readers said, without their names, and how often the article spared a request. Three queries.</summary>
    public async Task<ArticleReport> ReportAsync(Article article, CancellationToken cancellationToken)
    {
        var since = DateOnly.FromDateTime(ParisTime.FromUtc(clock.GetUtcNow().UtcDateTime)).AddDays(-DaysOfAnswers);
        var votes = await db.ArticleVotes
            .Where(vote => vote.ArticleId == article.SearchId)
            .GroupBy(vote => new { IsCurrent = vote.Version == article.Version, vote.IsUseful, vote.Reason })
            .Select(group => new VoteCount(group.Key.IsCurrent, group.Key.IsUseful, group.Key.Reason, group.Count()))
            .ToListAsync(cancellationToken);
        var comments = await db.ArticleVotes
            .Where(vote => vote.ArticleId == article.SearchId && vote.Comment != null)
            .OrderByDescending(vote => vote.At)
            .Take(MaximumReasons)
            .Select(vote => new VoteComment(vote.At, vote.Version == article.Version, vote.Reason, vote.Comment!))
            .ToListAsync(cancellationToken);
        var answers = await db.AnswerCounts
            .Where(count => count.ArticleId == article.SearchId && count.Day >= since)
            .GroupBy(_ => 1)
            .Select(group => new { Shown = group.Sum(count => count.Shown), Accepted = group.Sum(count => count.Accepted) })
            .FirstOrDefaultAsync(cancellationToken);
        return new ArticleReport(votes, comments, answers?.Shown ?? 0, answers?.Accepted ?? 0);
    }
}
