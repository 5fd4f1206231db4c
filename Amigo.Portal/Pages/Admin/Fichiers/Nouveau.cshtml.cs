using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>Begins a sheet or a question of the FAQ: a draft with its head filled in.</summary>
public sealed class NouveauModel(EditableFiles files, DraftBook drafts, KnowledgeStore knowledge, TimeProvider clock, Viewer viewer) : EditPage(files, drafts)
{
    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public IReadOnlyList<string> Themes => [.. knowledge.Current.FaqThemes.Select(theme => theme.Name)];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (title, isFaq) = (Text.OneLine(Input.Title ?? ""), Input.Kind == "faq");
        if (title.Length is 0 or > Article.MaximumTitleLength)
            ModelState.AddModelError("Input.Title", $"Écrivez un titre, en {Article.MaximumTitleLength} caractères au plus.");
        var theme = Text.OneLine(Input.Theme ?? "");
        if (isFaq && theme.Length is 0 or > Article.MaximumThemeLength)
            ModelState.AddModelError("Input.Theme", "Choisissez un thème de la FAQ, ou écrivez-en un.");
        var slug = string.IsNullOrWhiteSpace(Input.Name) ? FrenchText.Slug(title) : Input.Name.Trim();
        var path = EditPath.Find(EditFolder.Knowledge, $"{(isFaq ? "faq" : "fiches")}/{slug}.md");
        if (path is null)
            ModelState.AddModelError("Input.Name", "Écrivez ce nom avec des minuscules sans accent, des chiffres et des tirets.");
        else if (Files.Read(path) is not null || await Drafts.FindAsync(viewer.PersonId, path, cancellationToken) is not null)
            ModelState.AddModelError("Input.Name", "Ce nom est déjà pris.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await Drafts.KeepAsync(viewer.PersonId, path!, Begin(title, isFaq ? theme : null), null, cancellationToken);
        return RedirectToPage("/Admin/Fichiers/Modifier", new { dossier = EditFolder.Knowledge.Code(), fichier = path!.Name });
    }

    /// <summary>Hidden until its author says otherwise.</summary>
    private string Begin(string title, string? theme)
    {
        string[] lines =
        [
            "---",
            $"titre: {Quote(title)}",
            .. theme is null ? (string[])[] : [$"theme: {Quote(theme)}"],
            "resume: 'En une phrase : à qui et à quoi cela sert.'",
            "mots-cles: []",
            "sous-categories: []",
            "public: [tous]",
            $"revision: {ParisTime.FromUtc(clock.GetUtcNow().UtcDateTime):yyyy-MM-dd}",
            "etat: brouillon",
            "---",
            "Écrivez ici.",
            "",
        ];
        return string.Join('\n', lines);
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public sealed record ArticleInput
    {
        public string? Kind { get; set; }

        public string? Title { get; set; }

        public string? Theme { get; set; }

        public string? Name { get; set; }
    }
}
