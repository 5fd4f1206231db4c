using Amigo.Portal.Data;
using Amigo.Portal.Pages;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Editing;

/// <summary>Reads what the two folders have been.</summary>
public sealed class FileHistory(AmigoDbContext db)
{
    /// <summary>How many files a row names.</summary>
    private const int NamedFiles = 3;

    /// <param name="path">Null: every file of the folder.</param>
    public Task<int> CountAsync(EditFolder folder, EditPath? path, CancellationToken cancellationToken) => Changes(folder, path).CountAsync(cancellationToken);

    /// <summary>Latest first.</summary>
    public async Task<IReadOnlyList<ChangeRow>> ListAsync(EditFolder folder, EditPath? path, PageWindow window, CancellationToken cancellationToken) =>
        await Rows(Changes(folder, path).OrderByDescending(change => change.Id).Skip(window.Skip).Take(window.Size)).ToListAsync(cancellationToken);

    public async Task<ChangeRow?> FindAsync(int changeId, CancellationToken cancellationToken) =>
        await Rows(db.FolderChanges.Where(change => change.Id == changeId)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The files of a change with what each held after it, in the order of names.</summary>
    public async Task<IReadOnlyList<FileVersion>> FilesAsync(int changeId, CancellationToken cancellationToken) =>
        await db.FileVersions.AsNoTracking().Where(version => version.ChangeId == changeId).OrderBy(version => version.Path).ToListAsync(cancellationToken);

    /// <summary>A file as it was after a change, whether or not this change touched it; null when history has nothing of it by then.</summary>
    public async Task<FileVersion?> VersionAtAsync(EditPath path, int changeId, CancellationToken cancellationToken) => await Versions(path)
        .Where(version => version.ChangeId <= changeId).OrderByDescending(version => version.ChangeId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The version before this one.</summary>
    public async Task<FileVersion?> VersionBeforeAsync(EditPath path, int changeId, CancellationToken cancellationToken) => await Versions(path)
        .Where(version => version.ChangeId < changeId).OrderByDescending(version => version.ChangeId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Null for no hash: a file that was not there.</summary>
    public async Task<byte[]?> ContentAsync(string? hash, CancellationToken cancellationToken) =>
        hash is null ? null : await db.FileContents.Where(content => content.Hash == hash).Select(content => content.Content).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The rules as they were after a change, examples included; null when there is no such change of the rules.</summary>
    public async Task<RuleSetLoad?> RulesAtAsync(int changeId, CancellationToken cancellationToken)
    {
        if (!await db.FolderChanges.AnyAsync(change => change.Id == changeId && change.Folder == EditFolder.Rules, cancellationToken))
            return null;
        var files = await db.FileVersions
            .Where(version => version.Folder == EditFolder.Rules && version.ChangeId <= changeId && !db.FileVersions.Any(later =>
                later.Folder == version.Folder && later.Path == version.Path && later.ChangeId > version.ChangeId && later.ChangeId <= changeId))
            .Join(db.FileContents, version => version.Hash, content => content.Hash, (version, content) => new { version.Path, content.Content })
            .ToListAsync(cancellationToken);
        var changes = files.Select(file => (Place: EditPath.Find(EditFolder.Rules, file.Path), file.Content)).Where(file => file.Place is not null);
        return await Task.Run(() =>
        {
            using var candidate = CandidateFolder.MakeOf(EditFolder.Rules.Code(), changes.Select(file => new FileChange(file.Place!, file.Content, null)));
            return RuleSet.Load(candidate.Folder);
        }, cancellationToken);
    }

    private IQueryable<FolderChange> Changes(EditFolder folder, EditPath? path) => path is null
        ? db.FolderChanges.Where(change => change.Folder == folder)
        : db.FolderChanges.Where(change => db.FileVersions.Any(version => version.Folder == folder && version.Path == path.Name && version.ChangeId == change.Id));

    private IQueryable<FileVersion> Versions(EditPath path) =>
        db.FileVersions.AsNoTracking().Where(version => version.Folder == path.Folder && version.Path == path.Name);

    private static IQueryable<ChangeRow> Rows(IQueryable<FolderChange> changes) => changes.Select(change => new ChangeRow
    {
        Id = change.Id,
        Folder = change.Folder,
        Origin = change.Origin,
        At = change.At,
        Author = change.Author!.DisplayName,
        Reason = change.Reason,
        RulesVersion = change.RulesVersion,
        Commit = change.Commit,
        FileCount = change.Files.Count,
        Files = change.Files.OrderBy(version => version.Path).Take(NamedFiles).Select(version => version.Path).ToList(),
    });
}
