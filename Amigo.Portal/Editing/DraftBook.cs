using Amigo.Portal.Data;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Editing;

/// <summary>What administrators have begun: kept as they type, so that several files are tried and saved together, and nothing is lost.</summary>
public sealed class DraftBook(AmigoDbContext db, WriteQueue writes, EditableFiles files, TimeProvider clock)
{
    /// <summary>In the order of folders and names.</summary>
    public async Task<IReadOnlyList<FileDraft>> ListAsync(int personId, CancellationToken cancellationToken) =>
        await Of(personId).OrderBy(draft => draft.Folder).ThenBy(draft => draft.Path).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<FileDraft>> ListAsync(int personId, EditFolder folder, CancellationToken cancellationToken) =>
        await Of(personId).Where(draft => draft.Folder == folder).OrderBy(draft => draft.Path).ToListAsync(cancellationToken);

    public async Task<FileDraft?> FindAsync(int personId, EditPath path, CancellationToken cancellationToken) =>
        await Of(personId).FirstOrDefaultAsync(draft => draft.Folder == path.Folder && draft.Path == path.Name, cancellationToken);

    /// <summary>The changes of a folder as its drafts would make them.</summary>
    public async Task<IReadOnlyList<FileChange>> ChangesAsync(int personId, EditFolder folder, CancellationToken cancellationToken) =>
        [.. (await ListAsync(personId, folder, cancellationToken)).Where(draft => draft.Place is not null).Select(draft => new FileChange(draft.Place!, draft.Content, draft.BaseHash))];

    /// <summary>The rules as this person's drafts would make them, examples included; null when they have begun nothing.</summary>
    public async Task<RuleSetLoad?> CandidateRulesAsync(int personId, CancellationToken cancellationToken)
    {
        var changes = await ChangesAsync(personId, EditFolder.Rules, cancellationToken);
        if (changes.Count == 0)
            return null;
        return await Task.Run(() =>
        {
            using var candidate = CandidateFolder.Make(files.RootOf(EditFolder.Rules), changes);
            return RuleSet.Load(candidate.Folder);
        }, cancellationToken);
    }

    /// <summary>Keeps what was typed. A text that is what the file holds anyway leaves no draft.</summary>
    /// <param name="baseHash">What the page that was typed in had been filled with; the draft's own when there is one already.</param>
    public async Task KeepAsync(int personId, EditPath path, string text, string? baseHash, CancellationToken cancellationToken)
    {
        var known = await FindAsync(personId, path, cancellationToken);
        var (content, basis) = await EncodeAsync(path, text, known, baseHash, cancellationToken);
        await KeepAsync(personId, path, content, basis, cancellationToken);
    }

    /// <inheritdoc cref="KeepAsync(int, EditPath, string, string?, CancellationToken)"/>
    /// <param name="seen">The <see cref="StampOf"/> of the texts that the page has shown or sent.</param>
    /// <returns>False when the draft is another text by now, which stays: another tab wrote it, and nobody has seen both.</returns>
    public async Task<bool> KeepAsync(
        int personId, EditPath path, string text, string? baseHash, IReadOnlyCollection<string> seen, CancellationToken cancellationToken)
    {
        var known = await FindAsync(personId, path, cancellationToken);
        if (known is not null && StampOf(known.Text) is var stamp && stamp != StampOf(text) && !seen.Contains(stamp))
            return false;
        var (content, basis) = await EncodeAsync(path, text, known, baseHash, cancellationToken);
        return await WriteAsync(personId, path, content, basis, known?.Content ?? [], cancellationToken);
    }

    /// <inheritdoc cref="KeepAsync(int, EditPath, string, string?, CancellationToken)"/>
    public Task KeepAsync(int personId, EditPath path, byte[] content, string? baseHash, CancellationToken cancellationToken) =>
        WriteAsync(personId, path, content, baseHash, expected: null, cancellationToken);

    /// <summary>Names a text, however its lines end: pages say by it which text they were filled with.</summary>
    public static string StampOf(string text) => EditableFiles.HashOf(EditText.Encode(text, []));

    /// <summary>The bytes that a draft would have, and what it would start from.</summary>
    private async Task<(byte[] Content, string? Basis)> EncodeAsync(EditPath path, string text, FileDraft? known, string? baseHash, CancellationToken cancellationToken)
    {
        var now = files.Read(path);
        var basis = known is null ? baseHash : known.BaseHash;
        var original = now is not null && EditableFiles.HashOf(now) == basis ? now : await ContentAsync(basis, cancellationToken) ?? now;
        return (EditText.Encode(text, original), basis);
    }

    /// <param name="expected">The draft that may be replaced, empty for none; null for any.</param>
    private Task<bool> WriteAsync(int personId, EditPath path, byte[] content, string? baseHash, byte[]? expected, CancellationToken cancellationToken)
    {
        var now = files.Read(path);
        var hash = now is null ? null : EditableFiles.HashOf(now);
        var (isAny, former) = (expected is null, expected ?? []);
        return writes.RunAsync(db, async () =>
        {
            if (hash == EditableFiles.HashOf(content))
            {
                var unchanged = Of(personId).Where(draft => draft.Folder == path.Folder && draft.Path == path.Name);
                await unchanged.Where(draft => isAny || draft.Content == former).ExecuteDeleteAsync(cancellationToken);
                return !await unchanged.AnyAsync(cancellationToken);
            }

            if (now is not null && hash == baseHash)
                await db.KeepContentAsync(hash!, now, cancellationToken);
            return await db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO "FileDrafts" ("PersonId", "Folder", "Path", "Content", "BaseHash", "UpdatedAt")
                 VALUES ({personId}, {(int)path.Folder}, {path.Name}, {content}, {baseHash}, {clock.GetUtcNow().UtcDateTime})
                 ON CONFLICT ("PersonId", "Folder", "Path") DO UPDATE SET "Content" = excluded."Content", "UpdatedAt" = excluded."UpdatedAt"
                 WHERE {isAny} OR "FileDrafts"."Content" = {former}
                 """,
                cancellationToken) == 1;
        }, cancellationToken);
    }

    /// <summary>Makes a draft start from what is in force now: it would be saved on top of it.</summary>
    /// <param name="content">What the draft is from then on, put in its place at once.</param>
    /// <returns>False when the draft is another by now.</returns>
    public Task<bool> RebaseAsync(FileDraft draft, byte[]? now, byte[] content, CancellationToken cancellationToken)
    {
        var hash = now is null ? null : EditableFiles.HashOf(now);
        return writes.RunAsync(db, async () =>
        {
            var same = Of(draft.PersonId).Where(d => d.Folder == draft.Folder && d.Path == draft.Path && d.Content == draft.Content);
            if (hash == EditableFiles.HashOf(content))
                return await same.ExecuteDeleteAsync(cancellationToken) == 1;
            if (now is not null)
                await db.KeepContentAsync(hash!, now, cancellationToken);
            return await same.ExecuteUpdateAsync(
                d => d.SetProperty(x => x.BaseHash, hash).SetProperty(x => x.Content, content).SetProperty(x => x.UpdatedAt, clock.GetUtcNow().UtcDateTime),
                cancellationToken) == 1;
        }, cancellationToken);
    }

    public Task DiscardAsync(int personId, EditPath path, CancellationToken cancellationToken) => writes.RunAsync(
        db, () => Of(personId).Where(draft => draft.Folder == path.Folder && draft.Path == path.Name).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    public Task DiscardAsync(int personId, EditFolder folder, CancellationToken cancellationToken) => writes.RunAsync(
        db, () => Of(personId).Where(draft => draft.Folder == folder).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>What a draft started from; null for a new file, or when it is not known any more.</summary>
    public async Task<byte[]?> ContentAsync(string? hash, CancellationToken cancellationToken) =>
        hash is null ? null : await db.FileContents.Where(content => content.Hash == hash).Select(content => content.Content).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<FileDraft> Of(int personId) => db.FileDrafts.AsNoTracking().Where(draft => draft.PersonId == personId);
}
