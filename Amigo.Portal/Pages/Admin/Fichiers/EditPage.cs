using System.Diagnostics.CodeAnalysis;
using Amigo.Portal.Editing;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>What pages that show drafts share.</summary>
[Authorize(Policies.Administrator)]
public abstract class EditPage(EditableFiles files, DraftBook drafts) : PageModel
{
    protected EditableFiles Files => files;

    protected DraftBook Drafts => drafts;

    /// <summary>Null when the draft may be saved as it is.</summary>
    protected async Task<FileConflict?> ConflictOfAsync(FileDraft draft, CancellationToken cancellationToken)
    {
        var path = draft.Place!;
        var now = files.Read(path);
        if ((now is null ? null : EditableFiles.HashOf(now)) == draft.BaseHash)
            return null;
        return new FileConflict(path, draft.BaseHash is null ? [] : await drafts.ContentAsync(draft.BaseHash, cancellationToken), draft.Content, now);
    }

    /// <summary>Puts this person's change on top of what somebody else saved, when they touch different lines.</summary>
    protected async Task<bool> MergeAsync(FileDraft draft, CancellationToken cancellationToken)
    {
        var path = draft.Place!;
        var (now, begun) = (files.Read(path), await drafts.ContentAsync(draft.BaseHash, cancellationToken) ?? []);
        if (now is null || TextMerge.Of(begun, draft.Content, now) is not { } merged)
            return false;
        await drafts.RebaseAsync(draft.PersonId, path, cancellationToken);
        await drafts.KeepAsync(draft.PersonId, path, merged, EditableFiles.HashOf(now), cancellationToken);
        return true;
    }

    protected static bool IsTooLong([NotNullWhen(false)] string? text) =>
        text is null || System.Text.Encoding.UTF8.GetByteCount(text) > EditableFiles.MaximumBytes;
}
