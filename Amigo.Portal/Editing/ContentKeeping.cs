using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Editing;

internal static class ContentKeeping
{
    /// <summary>Keeps what a file holds, once. In a transaction of the caller's.</summary>
    public static Task KeepContentAsync(this AmigoDbContext db, string hash, byte[] content, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "FileContents" ("Hash", "Content") VALUES ({hash}, {content}) ON CONFLICT ("Hash") DO NOTHING""", cancellationToken);
}
