using Amigo.Portal.Editing;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Versions;

/// <summary>Everything that a folder, or one of its files, has been: who, when, why.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(FileHistory history) : PageModel
{
    [FromQuery(Name = "dossier")]
    public string? AskedFolder { get; set; }

    [FromQuery(Name = "fichier")]
    public string? AskedFile { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    [FromQuery(Name = "taille")]
    public int? Size { get; set; }

    public EditFolder Folder { get; private set; }

    /// <summary>Null: every file.</summary>
    public EditPath? Filtered { get; private set; }

    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public PageWindow Window { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Folder = EditFolderNames.Parse(AskedFolder) ?? EditFolder.Rules;
        Filtered = EditPath.Find(Folder, AskedFile);
        Total = await history.CountAsync(Folder, Filtered, cancellationToken);
        Window = PageWindow.Of(Number, Size, Total);
        Rows = await history.ListAsync(Folder, Filtered, Window, cancellationToken);
    }
}
