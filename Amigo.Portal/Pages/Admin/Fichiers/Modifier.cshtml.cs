using System.Text.Json;
using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>The text of one file, in this administrator's draft.</summary>
public sealed class ModifierModel(
    EditableFiles files, DraftBook drafts, CandidateCheck check, CompletionWords words, ArticlePreview preview, RuleStore rules, KnowledgeStore knowledge, Viewer viewer)
    : EditPage(files, drafts)
{
    [BindProperty(SupportsGet = true, Name = "dossier")]
    public string? AskedFolder { get; set; }

    [BindProperty(SupportsGet = true, Name = "fichier")]
    public string? AskedFile { get; set; }

    [BindProperty]
    public TextInput Input { get; set; } = new();

    public EditPath Path { get; private set; } = null!;

    public string Title => FileKind.TitleOf(Path, knowledge.Current);

    public FileDraft? Draft { get; private set; }

    public FileConflict? Conflict { get; private set; }

    /// <summary>Null until it was asked for.</summary>
    public CheckReport? Report { get; private set; }

    public PreviewedArticle? Preview { get; private set; }

    /// <summary>From the draft as another tab made it to the text typed here, which was not kept; null when there is nothing to choose.</summary>
    public LineDiff? Other { get; private set; }

    /// <summary>The draft that <see cref="Other"/> shows: what is put in its place is put there knowingly.</summary>
    public string? OtherStamp { get; private set; }

    /// <summary>See <see cref="TextInput.Seen"/>.</summary>
    public string? Seen { get; private set; }

    /// <summary>Whether there are other drafts in the folder, tried together with this one.</summary>
    public int OtherDrafts { get; private set; }

    public IEnumerable<Finding> Here => Report?.Errors.Where(error => error.IsIn(Path)) ?? [];

    public IEnumerable<Finding> Elsewhere => Report?.Errors.Where(error => !error.IsIn(Path)) ?? [];

    /// <summary>Where an article may send its readers to open a request.</summary>
    public IEnumerable<IGrouping<string, Subcategory>> Leaves => knowledge.Current.Catalogue.Subcategories
        .GroupBy(leaf => $"{leaf.Offer.Code} · {leaf.Service.Name}");

    public static string LinkTo(Subcategory leaf) => $"[{leaf.Service.Name} : {leaf.Name}](/tickets/nouveau?sous-categorie={leaf.Code})";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        await FillAsync(cancellationToken);
        return Page();
    }

    /// <summary>Words for the editor to complete with.</summary>
    public IActionResult OnGetMots() => EditPath.Find(AskedFolder, AskedFile) is { IsPicture: false } path
        ? new JsonResult(words.For(path), JsonSerializerOptions.Web)
        : NotFound();

    /// <summary>Keeps the text and says everything that is wrong with it.</summary>
    public async Task<IActionResult> OnPostVerifierAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        if (!await KeepAsync(cancellationToken))
            return Invalid();
        await CheckAsync(cancellationToken);
        await ReadAsync(cancellationToken);
        return Report!.IsGood ? Page() : Invalid();
    }

    /// <summary>The same for the editor, as its reader types.</summary>
    public async Task<IActionResult> OnPostControleAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        if (!await KeepAsync(cancellationToken))
            return Other is null ? BadRequest() : StatusCode(StatusCodes.Status409Conflict);
        await CheckAsync(cancellationToken);
        await ReadAsync(cancellationToken);
        return new JsonResult(
            new
            {
                Errors = Here.Select(error => new { error.Line, error.Column, error.Message }),
                Warnings = Report!.Warnings.Where(warning => warning.IsIn(Path)).Select(warning => new { warning.Line, warning.Column, warning.Message }),
                Elsewhere = Elsewhere.Select(error => error.ToString()).Take(10),
                IsDraft = Draft is not null,
                IsBehind = Conflict is not null,
                Seen,
            },
            JsonSerializerOptions.Web);
    }

    /// <summary>The text as its readers will see it.</summary>
    public async Task<IActionResult> OnPostApercuAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || !Path.IsArticle)
            return NotFound();
        // The editor's own preview keeps nothing: its check does.
        if (Request.Headers.Accept.Contains("text/x-apercu"))
            return IsTooLong(Input.Text ?? "") ? BadRequest() : Partial("_Apercu", preview.Of(Path, Input.Text ?? ""));
        if (!await KeepAsync(cancellationToken))
            return Invalid();
        await ReadAsync(cancellationToken);
        Preview = preview.Of(Path, Input.Text ?? "");
        return Page();
    }

    /// <summary>Without JavaScript a link goes to the end of the text, where its author moves it.</summary>
    public async Task<IActionResult> OnPostInsererAsync([FromForm(Name = "lien")] string? code, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || !Path.IsArticle)
            return NotFound();
        if (knowledge.Current.Catalogue.FindSubcategory(code) is { } leaf)
            Input.Text = $"{Input.Text?.TrimEnd()}\n\n{LinkTo(leaf)}\n";
        return await KeepAsync(cancellationToken) ? Again() : Invalid();
    }

    public async Task<IActionResult> OnPostEnregistrerAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        if (!await KeepAsync(cancellationToken))
            return Invalid();
        return RedirectToPage("/Admin/Fichiers/Enregistrer", new { dossier = Path.Folder.Code() });
    }

    public async Task<IActionResult> OnPostAbandonnerAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        await Drafts.DiscardAsync(viewer.PersonId, Path, cancellationToken);
        TempData["Succes"] = $"Votre brouillon de {Path} est abandonné.";
        return RedirectToPage("/Admin/Fichiers/Index", new { dossier = Path.Folder.Code() });
    }

    /// <summary>Somebody else saved this file: keep one's own text on top, or put both together.</summary>
    public Task<IActionResult> OnPostGarderAsync([FromForm(Name = "lu")] string? read, CancellationToken cancellationToken) =>
        ChooseAsync(read, merges: false, cancellationToken);

    public Task<IActionResult> OnPostReunirAsync([FromForm(Name = "lu")] string? read, CancellationToken cancellationToken) =>
        ChooseAsync(read, merges: true, cancellationToken);

    private async Task<IActionResult> ChooseAsync(string? read, bool merges, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Draft is null)
            return NotFound();
        if (await RebaseAsync(Draft, read, merges, cancellationToken))
        {
            TempData["Succes"] = merges ? "Les deux changements sont réunis dans votre brouillon : relisez-le." : null;
            return Again();
        }

        ModelState.AddModelError("", "Ce fichier, ou votre brouillon, a encore changé depuis que cette page l’a affiché\u00A0: relisez ce qui a changé, puis choisissez.");
        await ReadAsync(cancellationToken);
        await FillAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private RedirectToPageResult Again() => RedirectToPage(new { dossier = Path.Folder.Code(), fichier = Path.Name });

    /// <summary>A file that is there, or that a draft would make.</summary>
    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (EditPath.Find(AskedFolder, AskedFile) is not { IsPicture: false } path)
            return false;
        Path = path;
        await ReadAsync(cancellationToken);
        return Draft is not null || Files.Read(path) is not null;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var all = await Drafts.ListAsync(viewer.PersonId, Path.Folder, cancellationToken);
        Draft = all.FirstOrDefault(draft => draft.Path == Path.Name);
        OtherDrafts = all.Count(draft => draft.Path != Path.Name);
        Conflict = Draft is null ? null : await ConflictOfAsync(Draft, cancellationToken);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var content = Draft?.Content ?? Files.Read(Path);
        Input = new TextInput { Text = EditText.Decode(content), Base = Draft is null ? EditableFiles.HashOf(content) : Draft.BaseHash };
        Seen = DraftBook.StampOf(Input.Text);
        if (Draft is not null || IsKnownBad)
            await CheckAsync(cancellationToken);
    }

    /// <summary>What the last reading of the folder refused is said at once.</summary>
    private bool IsKnownBad => Path.Folder == EditFolder.Rules ? !rules.State.IsUpToDate : knowledge.State.Errors.Any(error => Finding.Of(error).IsIn(Path));

    /// <summary>False, with an error beside the text, when it is too long to be kept, or would replace a text that nobody has seen here.</summary>
    private async Task<bool> KeepAsync(CancellationToken cancellationToken)
    {
        Input.Text ??= "";
        Seen = Input.Seen;
        if (IsTooLong(Input.Text))
        {
            ModelState.AddModelError("Input.Text", $"Ce texte est trop long : {French.FileSize(EditableFiles.MaximumBytes)} au plus. Il n’est pas gardé dans votre brouillon.");
            return false;
        }

        var start = Input.Base is { Length: FileContent.HashLength } hash && hash.All(char.IsAsciiHexDigitLower) ? hash : null;
        string[] seen = [.. (Input.Seen ?? "").Split(' '), Input.Replaced ?? ""];
        if (!await Drafts.KeepAsync(viewer.PersonId, Path, Input.Text, start, seen, cancellationToken))
        {
            await ReadAsync(cancellationToken);
            var other = Draft?.Text ?? EditText.Decode(Files.Read(Path));
            (Other, OtherStamp) = (LineDiff.Of(other, Input.Text), DraftBook.StampOf(other));
            ModelState.AddModelError("Input.Text", "Votre brouillon de ce fichier a changé depuis que cette page l’a affiché, sans doute dans un autre onglet\u00A0: ce texte n’est pas gardé. Choisissez lequel des deux garder.");
            return false;
        }

        Seen = DraftBook.StampOf(Input.Text);
        return true;
    }

    private async Task CheckAsync(CancellationToken cancellationToken) => Report = await check.CheckAsync(
        Path.Folder, await Drafts.ChangesAsync(viewer.PersonId, Path.Folder, cancellationToken), measures: false, cancellationToken);

    private PageResult Invalid()
    {
        Response.StatusCode = Other is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return Page();
    }

    public sealed record TextInput
    {
        public string? Text { get; set; }

        /// <summary>What the form was filled with: see <see cref="FileDraft.BaseHash"/>.</summary>
        public string? Base { get; set; }

        /// <summary>The stamp of the text that the page was filled with or had kept last; the editor adds, after a space, those of texts whose keeping was not answered.</summary>
        public string? Seen { get; set; }

        /// <summary>The stamp of a draft that its author chose to replace.</summary>
        public string? Replaced { get; set; }
    }
}
