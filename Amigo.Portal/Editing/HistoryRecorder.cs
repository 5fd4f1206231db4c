using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.Reloading;
using Amigo.Portal.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Editing;

/// <summary>Keeps what changed in a folder without the portal. Said again, or by another node, the same change is kept once.</summary>
public sealed partial class HistoryRecorder(
    AmigoDbContext db, WriteQueue writes, FolderTurns turns, EditableFiles files, RuleStore rules, KnowledgeStore knowledge, TimeProvider clock,
    ILogger<HistoryRecorder> logger)
{
    public const string FirstReason = "Premier relevé du dossier";
    public const string OutsideReason = "Modifié hors du portail";

    public async Task RecordAsync(EditFolder folder, CancellationToken cancellationToken)
    {
        using var turn = await turns.EnterAsync(folder, cancellationToken);
        try
        {
            var (print, version) = folder == EditFolder.Rules
                ? (rules.State.Print, rules.State.IsUpToDate ? rules.State.Rules.Version : null)
                : (knowledge.State.Print, null);
            // What moved since it was read is kept when it is read; a folder out of reach has not lost its files.
            if (!print.IsKnown || FolderPrint.Of(files.RootOf(folder)) != print)
                return;
            await writes.RunAsync(db, () => CompareAsync(folder, version, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotRead(logger, folder, exception);
        }
    }

    private async Task CompareAsync(EditFolder folder, string? version, CancellationToken cancellationToken)
    {
        await FolderTurns.LockAsync(db, folder, cancellationToken);
        var known = await LatestAsync(folder, cancellationToken);
        var found = new List<FileVersion>();
        foreach (var path in files.List(folder))
        {
            if (files.Read(path) is not { } content || EditableFiles.HashOf(content) is var hash && known.GetValueOrDefault(path.Name) == hash)
                continue;
            await db.KeepContentAsync(hash, content, cancellationToken);
            found.Add(new FileVersion { Folder = folder, Path = path.Name, Hash = hash });
        }

        var there = files.List(folder).Select(path => path.Name).ToHashSet(StringComparer.Ordinal);
        found.AddRange(known.Where(file => file.Value is not null && !there.Contains(file.Key)).Select(file => new FileVersion { Folder = folder, Path = file.Key }));
        if (found.Count == 0)
            return;
        db.FolderChanges.Add(new FolderChange
        {
            Folder = folder,
            Origin = known.Count == 0 ? ChangeOrigin.First : ChangeOrigin.Outside,
            At = clock.GetUtcNow().UtcDateTime,
            Reason = known.Count == 0 ? FirstReason : OutsideReason,
            RulesVersion = version,
            Files = found,
        });
        await db.SaveChangesAsync(cancellationToken);
        LogKept(logger, folder, found.Count);
    }

    private async Task<Dictionary<string, string?>> LatestAsync(EditFolder folder, CancellationToken cancellationToken) => await db.FileVersions
        .Where(version => version.Folder == folder && !db.FileVersions.Any(later =>
            later.Folder == version.Folder && later.Path == version.Path && later.ChangeId > version.ChangeId))
        .ToDictionaryAsync(version => version.Path, version => version.Hash, cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "History of {Folder}: {Count} files changed outside the portal")]
    private static partial void LogKept(ILogger logger, EditFolder folder, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "History of {Folder}: it could not be read")]
    private static partial void LogNotRead(ILogger logger, EditFolder folder, Exception exception);
}
