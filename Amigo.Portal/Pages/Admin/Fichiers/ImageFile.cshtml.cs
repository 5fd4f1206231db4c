using Amigo.Portal.Attachments;
using Amigo.Portal.Editing;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>A picture as an administrator's draft has it, before any article shows it.</summary>
public sealed class ImageFileModel(EditableFiles files, DraftBook drafts, Viewer viewer) : EditPage(files, drafts)
{
    public async Task<IActionResult> OnGetAsync(string place, string file, CancellationToken cancellationToken)
    {
        if (EditPath.Find(EditFolder.Knowledge, $"{place}/{file}") is not { IsPicture: true } path)
            return NotFound();
        var content = (await Drafts.FindAsync(viewer.PersonId, path, cancellationToken))?.Content ?? Files.Read(path);
        return content is not null && FileInspection.Inspect(content) is { ContentType: { } type } && type.StartsWith("image/", StringComparison.Ordinal)
            ? File(content, type)
            : NotFound();
    }
}
