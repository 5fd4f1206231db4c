using System.Text;
using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>All that a draft would change of a folder, what the check says of it, then the save with its reason.</summary>
public sealed class EnregistrerModel(
    EditableFiles files, DraftBook drafts, CandidateCheck check, FolderSaver saver, RuleStore rules, KnowledgeStore knowledge, Viewer viewer)
    : EditPage(files, drafts)
{
    [BindProperty(SupportsGet = true, Name = "dossier")]
    public string? AskedFolder { get; set; }

    [BindProperty]
    public SaveInput Input { get; set; } = new();

    public EditFolder Folder { get; private set; }

    public IReadOnlyList<ReviewedFile> Reviewed { get; private set; } = [];

    public IReadOnlyList<FileConflict> Conflicts { get; private set; } = [];

    public CheckReport Report { get; private set; } = new([], []);

    public string? Refusal { get; private set; }

    /// <summary>Names exactly what is shown: a draft that changed since must be shown again before it is saved.</summary>
    public string Stamp { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (EditFolderNames.Parse(AskedFolder) is not { } folder)
            return NotFound();
        Folder = folder;
        await ReadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (EditFolderNames.Parse(AskedFolder) is not { } folder)
            return NotFound();
        Folder = folder;
        var changes = await Drafts.ChangesAsync(viewer.PersonId, folder, cancellationToken);
        var reason = Text.OneLine(Input.Reason ?? "");
        if (reason.Length == 0)
            ModelState.AddModelError("Input.Reason", "Dites pourquoi, pour celles et ceux qui reliront ce changement.");
        if (reason.Length > FolderChange.ReasonLength)
            ModelState.AddModelError("Input.Reason", $"Ce motif est trop long : {FolderChange.ReasonLength} caractères au plus.");
        if (changes.Count == 0)
            ModelState.AddModelError("", "Votre brouillon est vide : il n’y a rien à enregistrer.");
        else if (Input.Stamp != StampOf(changes))
            ModelState.AddModelError("", "Votre brouillon a changé depuis que cette page a été affichée : relisez-le avant d’enregistrer.");
        if (!ModelState.IsValid)
            return await InvalidAsync(cancellationToken);
        var outcome = await saver.SaveAsync(viewer, folder, changes, reason, cancellationToken);
        if (!outcome.IsSaved)
        {
            Refusal = outcome.Refusal;
            return await InvalidAsync(cancellationToken);
        }

        TempData["Succes"] = SaveMessage.Of(outcome, folder, changes.Count, rules.State, knowledge.State);
        return RedirectToPage("/Admin/Versions/Version", new { id = outcome.ChangeId });
    }

    public async Task<IActionResult> OnPostAbandonnerAsync(CancellationToken cancellationToken)
    {
        if (EditFolderNames.Parse(AskedFolder) is not { } folder)
            return NotFound();
        await Drafts.DiscardAsync(viewer.PersonId, folder, cancellationToken);
        TempData["Succes"] = "Votre brouillon est abandonné : rien n’a été enregistré.";
        return RedirectToPage("/Admin/Fichiers/Index", new { dossier = folder.Code() });
    }

    private async Task<PageResult> InvalidAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var all = (await Drafts.ListAsync(viewer.PersonId, Folder, cancellationToken)).Where(draft => draft.Place is not null).ToList();
        List<FileConflict> conflicts = [];
        foreach (var draft in all)
        {
            if (await ConflictOfAsync(draft, cancellationToken) is { } conflict)
                conflicts.Add(conflict);
        }

        Conflicts = conflicts;
        Reviewed = [.. all.Select(Review)];
        FileChange[] changes = [.. all.Select(draft => new FileChange(draft.Place!, draft.Content, draft.BaseHash))];
        Stamp = StampOf(changes);
        if (changes.Length > 0)
            Report = await check.CheckAsync(Folder, changes, measures: true, cancellationToken);
    }

    private ReviewedFile Review(FileDraft draft)
    {
        var path = draft.Place!;
        var now = Files.Read(path);
        return new ReviewedFile(path, now is null, path.IsPicture ? null : LineDiff.Of(EditText.Decode(now), draft.Text), draft.Content.Length);
    }

    private static string StampOf(IEnumerable<FileChange> changes) =>
        EditableFiles.HashOf(Encoding.UTF8.GetBytes(string.Join('\n', changes.Select(change => $"{change.Path} {change.BaseHash} {change.Hash}"))));

    public sealed record SaveInput
    {
        public string? Reason { get; set; }

        public string? Stamp { get; set; }
    }
}
