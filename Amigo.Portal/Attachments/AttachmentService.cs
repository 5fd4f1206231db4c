using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Attachments;

/// <summary>Takes files in as drafts and joins them to a request.</summary>
public sealed class AttachmentService(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    public const string Field = "Attachments";

    private const string TooLarge = "Ce fichier dépasse 10 Mo.";

    /// <summary>Keeps a file until its form is sent, or tells in French why not.</summary>
    public async Task<(Draft? Draft, string? Refusal)> SaveDraftAsync(Viewer viewer, IFormFile file, CancellationToken cancellationToken)
    {
        return file.Length > AttachmentLimits.MaximumFileBytes
            ? (null, TooLarge)
            : await SaveDraftAsync(viewer, file.FileName, await ReadAsync(file, cancellationToken), cancellationToken);
    }

    /// <summary>The same for a file that came otherwise than by a form.</summary>
    public async Task<(Draft? Draft, string? Refusal)> SaveDraftAsync(
        Viewer viewer, string fileName, byte[] content, CancellationToken cancellationToken)
    {
        if (content.Length > AttachmentLimits.MaximumFileBytes)
            return (null, TooLarge);
        var (contentType, extension, refusal) = FileInspection.Inspect(content);
        if (refusal is not null)
            return (null, refusal);

        var now = clock.GetUtcNow().UtcDateTime;
        var attachment = new Attachment
        {
            Id = Guid.NewGuid(),
            OwnerId = viewer.PersonId,
            Name = FileName.Clean(fileName, extension!),
            ContentType = contentType!,
            Size = content.Length,
            CreatedAt = now,
            Content = new AttachmentContent { Bytes = content },
        };
        var isKept = await writes.RunAsync(db, async () =>
        {
            var drafts = DraftsOf(viewer);
            if (await drafts.CountAsync(cancellationToken) >= AttachmentLimits.MaximumDrafts
                || await drafts.SumAsync(draft => (long)draft.Size, cancellationToken) + content.Length > AttachmentLimits.MaximumDraftBytes)
                return false;
            db.Attachments.Add(attachment);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }, cancellationToken);
        return isKept
            ? (new Draft(attachment.Id, attachment.Name, attachment.Size, attachment.ContentType), null)
            : (null, "Vous avez trop de fichiers en attente d’envoi : envoyez ou retirez-en avant d’en ajouter.");
    }

    public Task RemoveDraftAsync(Viewer viewer, Guid id, CancellationToken cancellationToken) => writes.RunAsync(
        db, () => DraftsOf(viewer).Where(draft => draft.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>The drafts among <paramref name="ids"/> that are the viewer's, to be listed again after an error.</summary>
    public async Task<IReadOnlyList<Draft>> ListDraftsAsync(Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await DraftsOf(viewer)
            .Where(draft => ids.Contains(draft.Id))
            .OrderBy(draft => draft.CreatedAt)
            .Select(draft => new Draft(draft.Id, draft.Name, draft.Size, draft.ContentType))
            .ToListAsync(cancellationToken);

    public async Task CheckDraftsAsync(
        Viewer viewer, IReadOnlyCollection<Guid> ids, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (ids.Count > AttachmentLimits.MaximumFiles)
            errors.Add(new(Field, $"Joignez {AttachmentLimits.MaximumFiles} fichiers au plus."));
        else if (ids.Count > 0 && await DraftsOf(viewer).CountAsync(draft => ids.Contains(draft.Id), cancellationToken) != ids.Distinct().Count())
            errors.Add(new(Field, "Un fichier n’est plus disponible : joignez-le de nouveau."));
    }

    /// <summary>Inside the transaction that writes the journal entry: the drafts become part of the request.</summary>
    public Task JoinAsync(Viewer viewer, IReadOnlyCollection<Guid> ids, JournalEntry entry, CancellationToken cancellationToken) =>
        ids.Count == 0 ? Task.CompletedTask : DraftsOf(viewer).Where(draft => ids.Contains(draft.Id)).ExecuteUpdateAsync(
            draft => draft
                .SetProperty(attachment => attachment.TicketNumber, entry.TicketNumber)
                .SetProperty(attachment => attachment.JournalEntryId, entry.Id),
            cancellationToken);

    /// <summary>Throws away the drafts of forms that were never sent.</summary>
    public Task<int> RemoveOldDraftsAsync(CancellationToken cancellationToken)
    {
        var limit = clock.GetUtcNow().UtcDateTime - AttachmentLimits.DraftLifetime;
        return writes.RunAsync(
            db,
            () => db.Attachments.Where(attachment => attachment.TicketNumber == null && attachment.CreatedAt < limit).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }

    private IQueryable<Attachment> DraftsOf(Viewer viewer) =>
        db.Attachments.Where(attachment => attachment.OwnerId == viewer.PersonId && attachment.TicketNumber == null);

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }
}
