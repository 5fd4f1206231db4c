using Amigo.Portal.Attachments;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>The files of a form: those sent one by one while it was filled, and those that come with it where there is no JavaScript.</summary>
internal static class AttachmentForm
{
    /// <summary>Identifiers of drafts already sent.</summary>
    public const string KeptField = "PiecesJointes";

    public const string FilesField = "Fichiers";

    public static UploadsModel Model(IReadOnlyList<Draft> drafts, ModelStateDictionary state) => new()
    {
        MaxSize = AttachmentLimits.MaximumFileBytes,
        MaxFiles = AttachmentLimits.MaximumFiles,
        TypesText = AttachmentLimits.TypesText,
        Accept = AttachmentLimits.Accept,
        Existing = [.. drafts.Select(draft => new UploadedFile(draft.Id.ToString(), draft.Name, draft.Size))],
        Error = state[FilesField] is { Errors.Count: > 0 } field ? string.Join(" ", field.Errors.Select(error => error.ErrorMessage)) : null,
    };

    /// <summary>Keeps the files as drafts at once, so that an error elsewhere in the form loses none; their ids join <paramref name="kept"/>.</summary>
    public static async Task<IReadOnlyList<Draft>> KeepAsync(
        AttachmentService attachments,
        Viewer viewer,
        IReadOnlyList<IFormFile> files,
        List<Guid> kept,
        ModelStateDictionary state,
        CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (kept.Count >= AttachmentLimits.MaximumFiles)
            {
                state.AddModelError(FilesField, $"Joignez {AttachmentLimits.MaximumFiles} fichiers au plus.");
                break;
            }

            var (draft, refusal) = await attachments.SaveDraftAsync(viewer, file, cancellationToken);
            if (draft is not null)
                kept.Add(draft.Id);
            else
                state.AddModelError(FilesField, $"{FileName.Clean(file.FileName, Path.GetExtension(file.FileName))} : {refusal}");
        }

        return await attachments.ListDraftsAsync(viewer, kept, cancellationToken);
    }
}
