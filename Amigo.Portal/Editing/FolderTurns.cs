using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Editing;

/// <summary>One writer a folder. History is written in the same turn as files, so that it never takes a save for somebody else's.</summary>
public sealed class FolderTurns : IDisposable
{
    /// <summary>Any number that no other lock of the database takes.</summary>
    private const long FirstLock = 4_170_120_300;

    private readonly Dictionary<EditFolder, SemaphoreSlim> turns = EditFolderNames.All.ToDictionary(folder => folder, _ => new SemaphoreSlim(1, 1));

    /// <summary>Waits for the turn on this node. Disposing ends it.</summary>
    public async Task<IDisposable> EnterAsync(EditFolder folder, CancellationToken cancellationToken)
    {
        await turns[folder].WaitAsync(cancellationToken);
        return new Turn(turns[folder]);
    }

    /// <summary>Waits for the other nodes too, until the transaction ends. SQLite has one node.</summary>
    public static async Task LockAsync(AmigoDbContext db, EditFolder folder, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({FirstLock + (int)folder})", cancellationToken);
    }

    public void Dispose()
    {
        foreach (var turn in turns.Values)
            turn.Dispose();
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
