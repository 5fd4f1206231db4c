using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Answers;

/// <summary>Counts answers when a form ends, never while it is filled: looking at a page writes nothing.</summary>
public sealed class AnswerTally(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    /// <summary>More than a form ever shows; a forged post counts no further.</summary>
    public const int MaximumArticles = 20;

    /// <param name="subcategory">Code of the form's leaf.</param>
    /// <param name="shown">Articles that stood beside the form.</param>
    /// <param name="accepted">The one that ended it; null when a request was opened.</param>
    public async Task CountAsync(string subcategory, IEnumerable<string> shown, string? accepted, CancellationToken cancellationToken)
    {
        var articles = shown.Concat(accepted is null ? [] : [accepted]).Distinct().TakeLast(MaximumArticles).ToList();
        if (articles.Count == 0)
            return;
        var day = DateOnly.FromDateTime(ParisTime.FromUtc(clock.GetUtcNow().UtcDateTime));
        await writes.RunAsync(db, async () =>
        {
            foreach (var article in articles)
            {
                var more = article == accepted ? 1 : 0;
                await db.Database.ExecuteSqlAsync(
                    $"""
                     INSERT INTO "AnswerCounts" ("ArticleId", "Day", "SubcategoryCode", "Shown", "Accepted")
                     VALUES ({article}, {day}, {subcategory}, 1, {more})
                     ON CONFLICT ("ArticleId", "Day", "SubcategoryCode")
                     DO UPDATE SET "Shown" = "AnswerCounts"."Shown" + 1, "Accepted" = "AnswerCounts"."Accepted" + {more}
                     """,
                    cancellationToken);
            }
        }, cancellationToken);
    }
}
