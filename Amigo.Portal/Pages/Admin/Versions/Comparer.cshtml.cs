using Amigo.Portal.Editing;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Versions;

/// <summary>Any two versions of a file, or one and what is in force.</summary>
[Authorize(Policies.Administrator)]
public sealed class ComparerModel(FileHistory history, EditableFiles files) : PageModel
{
    public EditPath Path { get; private set; } = null!;

    public ChangeRow From { get; private set; } = null!;

    /// <summary>Null: what the file holds now.</summary>
    public ChangeRow? To { get; private set; }

    public LineDiff Difference { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "dossier")] string? folder, [FromQuery(Name = "fichier")] string? name, [FromQuery(Name = "de")] int from, [FromQuery(Name = "a")] int? to,
        CancellationToken cancellationToken)
    {
        if (EditPath.Find(folder, name) is not { IsPicture: false } path || await TextAtAsync(path, from, cancellationToken) is not var (start, before))
            return NotFound();
        (Path, From) = (path, start);
        if (to is not { } end)
        {
            Difference = LineDiff.Of(before, EditText.Decode(files.Read(path)));
            return Page();
        }

        if (await TextAtAsync(path, end, cancellationToken) is not var (last, after))
            return NotFound();
        To = last;
        Difference = LineDiff.Of(before, after);
        return Page();
    }

    private async Task<(ChangeRow Change, string Text)?> TextAtAsync(EditPath path, int changeId, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(changeId, cancellationToken) is not { } change || change.Folder != path.Folder
            || await history.VersionAtAsync(path, changeId, cancellationToken) is not { } version)
            return null;
        return (change, EditText.Decode(await history.ContentAsync(version.Hash, cancellationToken)));
    }
}
