using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.Pages.Admin.Fichiers;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Versions;

/// <summary>One change: what it did to each file, and the way back.</summary>
[Authorize(Policies.Administrator)]
public sealed class VersionModel(FileHistory history, EditableFiles files, FolderSaver saver, RuleStore rules, KnowledgeStore knowledge, Viewer viewer) : PageModel
{
    /// <summary>The first record of a folder names every file: their texts are read one by one.</summary>
    public const int MostShown = 20;

    public ChangeRow Change { get; private set; } = null!;

    public IReadOnlyList<VersionedFile> Shown { get; private set; } = [];

    public string? Refusal { get; private set; }

    public CheckReport? Report { get; private set; }

    public bool MayBeBroughtBack => Shown.Any(file => !file.IsInForce);

    /// <param name="name">One file of the change; null for all.</param>
    public async Task<IActionResult> OnGetAsync(int id, [FromQuery(Name = "fichier")] string? name, CancellationToken cancellationToken) =>
        await FindAsync(id, name, cancellationToken) ? Page() : NotFound();

    /// <summary>Saves the files of this change as they were after it: one of them, or all.</summary>
    public async Task<IActionResult> OnPostRetablirAsync(int id, [FromForm(Name = "fichier")] string? name, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, name, cancellationToken))
            return NotFound();
        var wanted = Shown.Where(file => !file.IsInForce).ToList();
        if (wanted.Count == 0)
        {
            TempData["Succes"] = "Ces fichiers sont déjà ainsi : rien n’a changé.";
            return RedirectToPage(new { id });
        }

        List<FileChange> changes = [];
        foreach (var file in wanted)
            changes.Add(new FileChange(file.Path, await history.ContentAsync(file.Hash, cancellationToken), files.HashOf(file.Path)));
        var outcome = await saver.SaveAsync(viewer, Change.Folder, changes, $"Retour à la version du {French.DateAndTime(Change.At)}", cancellationToken);
        if (outcome.ChangeId is { } saved)
        {
            TempData["Succes"] = SaveMessage.Of(outcome, Change.Folder, changes.Count, rules.State, knowledge.State);
            return RedirectToPage(new { id = saved });
        }

        Refusal = outcome.Refusal ?? (outcome.Report is null ? "Quelqu’un vient de changer ce fichier : relisez, puis recommencez." : "Cette version n’est plus acceptée telle quelle.");
        Report = outcome.Report;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> FindAsync(int id, string? name, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(id, cancellationToken) is not { } change)
            return false;
        Change = change;
        List<VersionedFile> shown = [];
        foreach (var version in (await history.FilesAsync(id, cancellationToken)).Where(version => name is null || version.Path == name).Take(MostShown))
        {
            if (EditPath.Find(version.Folder, version.Path) is { } path)
                shown.Add(new VersionedFile(path, version.Hash, await CompareAsync(path, version, cancellationToken), files.HashOf(path) == version.Hash));
        }

        Shown = shown;
        return name is null || shown.Count > 0;
    }

    private async Task<LineDiff?> CompareAsync(EditPath path, FileVersion version, CancellationToken cancellationToken)
    {
        if (path.IsPicture || Change.Origin == ChangeOrigin.First)
            return null;
        var before = await history.VersionBeforeAsync(path, version.ChangeId, cancellationToken);
        return LineDiff.Of(
            EditText.Decode(await history.ContentAsync(before?.Hash, cancellationToken)),
            EditText.Decode(await history.ContentAsync(version.Hash, cancellationToken)));
    }
}
