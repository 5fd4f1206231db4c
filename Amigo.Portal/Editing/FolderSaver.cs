using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.People;
using Amigo.Portal.Reloading;
using Amigo.Portal.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Editing;

/// <summary>Saves files of a folder together: checked as a whole, written all or none, kept as a version, committed, and in force at once.</summary>
public sealed partial class FolderSaver(
    AmigoDbContext db, WriteQueue writes, FolderTurns turns, EditableFiles files, CandidateCheck check, RuleStore rules, KnowledgeStore knowledge,
    GitWorkTree git, TimeProvider clock, ILogger<FolderSaver> logger)
{
    /// <summary>The folder may change under a check: as often as this, it is checked again.</summary>
    private const int MostAttempts = 3;

    /// <param name="reason">Why, for those who read the history; one line.</param>
    public async Task<SaveOutcome> SaveAsync(Viewer viewer, EditFolder folder, IReadOnlyList<FileChange> changes, string reason, CancellationToken cancellationToken)
    {
        using var turn = await turns.EnterAsync(folder, cancellationToken);
        try
        {
            var saved = await CheckAndWriteAsync(viewer, folder, changes, reason, cancellationToken);
            if (saved.ChangeId is not { } id)
                return saved;
            // What is written is written: from here on a reader who leaves stops nothing.
            await ReloadAsync(folder);
            var names = string.Join(", ", changes.Select(change => change.Path.Name));
            LogSaved(logger, id, folder, names, viewer.Login, reason);
            var commit = await CommitAsync(viewer, folder, changes, reason, id);
            return saved with { Commit = commit.Commit, CommitProblem = commit.Problem };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            db.ChangeTracker.Clear();
            LogNotWritten(logger, folder, exception);
            if (exception is NotTakenBackException { Files: var changed })
                return new SaveOutcome { Refusal = $"Le portail n’a pas pu écrire tous les fichiers, ni remettre comme avant : {string.Join(", ", changed)}. Vérifiez les droits d’accès et la place sur le disque, puis ces fichiers." };
            return new SaveOutcome { Refusal = $"Le portail n’a pas pu écrire dans le dossier {folder.Code()} : aucun fichier n’a changé. Vérifiez ses droits d’accès et la place sur le disque." };
        }
    }

    private async Task<SaveOutcome> CheckAndWriteAsync(
        Viewer viewer, EditFolder folder, IReadOnlyList<FileChange> changes, string reason, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var print = FolderPrint.Of(files.RootOf(folder));
            if (ConflictsOf(changes) is { Count: > 0 } conflicts)
                return new SaveOutcome { Conflicts = conflicts };
            var report = await check.CheckAsync(folder, changes, measures: false, cancellationToken);
            if (!report.IsGood)
                return new SaveOutcome { Report = report };
            if (await WriteAsync(viewer, folder, changes, reason, report, print, cancellationToken) is { } id)
                return new SaveOutcome { ChangeId = id, Report = report };
        }

        return new SaveOutcome { Refusal = $"Le dossier {folder.Code()} change sans cesse : aucun fichier n’a été écrit. Réessayez dans un instant." };
    }

    private List<EditPath> ConflictsOf(IReadOnlyList<FileChange> changes) =>
        [.. changes.Where(change => files.HashOf(change.Path) != change.BaseHash).Select(change => change.Path)];

    /// <summary>Null when the folder is no longer the one that was checked.</summary>
    private async Task<int?> WriteAsync(
        Viewer viewer, EditFolder folder, IReadOnlyList<FileChange> changes, string reason, CheckReport report, FolderPrint print, CancellationToken cancellationToken)
    {
        using var replacements = FileReplacements.Prepare(files, changes);
        try
        {
            return await writes.RunAsync<int?>(db, async () =>
            {
                await FolderTurns.LockAsync(db, folder, cancellationToken);
                // A file may be written again within one tick of its date, at the same size: those that are to be replaced are read.
                if (!print.IsKnown || FolderPrint.Of(files.RootOf(folder)) != print || ConflictsOf(changes).Count > 0)
                    return null;
                var change = await KeepAsync(viewer, folder, changes, reason, report.Rules?.Version, cancellationToken);
                // Files last: what the database refuses has changed none of them.
                replacements.Apply();
                return change.Id;
            }, cancellationToken);
        }
        catch (Exception cause)
        {
            replacements.TakeBack(cause);
            throw;
        }
    }

    private async Task<FolderChange> KeepAsync(
        Viewer viewer, EditFolder folder, IReadOnlyList<FileChange> changes, string reason, string? version, CancellationToken cancellationToken)
    {
        foreach (var saved in changes.Where(change => change.Content is not null))
        {
            await db.KeepContentAsync(saved.Hash!, saved.Content!, cancellationToken);
            // A draft that was typed in since stays.
            await db.FileDrafts
                .Where(draft => draft.PersonId == viewer.PersonId && draft.Folder == folder && draft.Path == saved.Path.Name && draft.Content == saved.Content)
                .ExecuteDeleteAsync(cancellationToken);
        }

        var change = new FolderChange
        {
            Folder = folder,
            Origin = ChangeOrigin.Portal,
            At = clock.GetUtcNow().UtcDateTime,
            AuthorId = viewer.PersonId,
            Reason = Text.Cut(Text.OneLine(reason), FolderChange.ReasonLength),
            RulesVersion = version,
            Files = [.. changes.Select(saved => new FileVersion { Folder = folder, Path = saved.Path.Name, Hash = saved.Hash })],
        };
        db.FolderChanges.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        return change;
    }

    private Task ReloadAsync(EditFolder folder) =>
        folder == EditFolder.Rules ? rules.ReloadAsync(CancellationToken.None) : knowledge.ReloadAsync(CancellationToken.None);

    private async Task<GitOutcome> CommitAsync(Viewer viewer, EditFolder folder, IReadOnlyList<FileChange> changes, string reason, int id)
    {
        var email = await db.People.Where(person => person.Id == viewer.PersonId).Select(person => person.Email).FirstAsync(CancellationToken.None);
        var outcome = await git.CommitAsync(files.RootOf(folder), [.. changes.Select(change => change.Path.Name)], viewer.DisplayName, email, reason);
        if (outcome.Commit is { Length: <= FolderChange.CommitLength } commit)
        {
            await writes.RunAsync(db, () => db.FolderChanges.Where(change => change.Id == id)
                .ExecuteUpdateAsync(change => change.SetProperty(c => c.Commit, commit), CancellationToken.None), CancellationToken.None);
        }

        return outcome;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Change {Id} of {Folder} saved ({Files}) by {Login}: {Reason}")]
    private static partial void LogSaved(ILogger logger, int id, EditFolder folder, string files, string login, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Folder} could not be written")]
    private static partial void LogNotWritten(ILogger logger, EditFolder folder, Exception exception);
}
