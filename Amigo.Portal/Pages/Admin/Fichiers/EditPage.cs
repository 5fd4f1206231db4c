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
        var hash = now is null ? null : EditableFiles.HashOf(now);
        if (hash == draft.BaseHash)
            return null;
        return new FileConflict(path, draft.BaseHash is null ? [] : await drafts.ContentAsync(draft.BaseHash, cancellationToken), draft.Content, now, hash);
    }

    /// <summary>Puts this person's text on top of what somebody else saved, alone or with theirs when they touch different lines.</summary>
    /// <param name="read">See <see cref="FileConflict.Hash"/>.</param>
    /// <returns>False, and nothing is changed, when it is not what this person read any more.</returns>
    protected async Task<bool> RebaseAsync(FileDraft draft, string? read, bool merges, CancellationToken cancellationToken)
    {
        var now = files.Read(draft.Place!);
        if ((now is null ? "" : EditableFiles.HashOf(now)) != (read ?? ""))
            return false;
        var content = !merges ? draft.Content
            : now is null ? null
            : TextMerge.Of(await drafts.ContentAsync(draft.BaseHash, cancellationToken) ?? [], draft.Content, now);
        return content is not null && await drafts.RebaseAsync(draft, now, content, cancellationToken);
    }

    protected static bool IsTooLong([NotNullWhen(false)] string? text) =>
        text is null || System.Text.Encoding.UTF8.GetByteCount(text) > EditableFiles.MaximumBytes;
}
