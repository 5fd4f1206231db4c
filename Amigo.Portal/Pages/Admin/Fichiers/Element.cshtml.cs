using System.Text.RegularExpressions;
using Amigo.Portal.Editing;
using Amigo.Portal.Editing.Forms;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>A node of the catalogue, changed in the text of its file, in the draft.</summary>
public sealed partial class ElementModel(EditableFiles files, DraftBook drafts, KnowledgeStore knowledge, Viewer viewer) : EditPage(files, drafts)
{
    private const int MostKeywords = 40;

    private EditPath file = null!;
    private string text = "";
    private string? fileHash;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public NodeInput Input { get; set; } = new();

    [BindProperty]
    public LeafInput Leaf { get; set; } = new();

    /// <summary>Names what the form on the element was filled with.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public CatalogueFields Fields { get; private set; } = null!;

    public IReadOnlyList<Team> Teams => knowledge.Current.Catalogue.Teams;

    public bool HasTeam => Fields.IsService || Fields.Kind is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        var (name, keywords) = (Text.OneLine(Input.Name ?? ""), Words(Input.Keywords, "Input.Keywords"));
        if (name.Length is 0 or > CatalogueNode.MaximumNameLength)
            ModelState.AddModelError("Input.Name", $"Écrivez un nom, en {CatalogueNode.MaximumNameLength} caractères au plus.");
        if (HasTeam && (string.IsNullOrEmpty(Input.Team) ? Fields.IsService : Teams.All(team => team.Code != Input.Team)))
            ModelState.AddModelError("Input.Team", "Choisissez une équipe.");
        if (!ModelState.IsValid)
            return Invalid();
        if (Seen != StampOf(Fields))
            return Behind();
        var changed = name == Fields.Name ? text : CatalogueText.SetText(text, Code!, "nom", name);
        if (changed is not null && HasTeam && NullIfEmpty(Input.Team) != Fields.Team)
            changed = CatalogueText.SetText(changed, Code!, "equipe", NullIfEmpty(Input.Team));
        if (changed is not null && HasTeam && !keywords.SequenceEqual(Fields.Keywords))
            changed = CatalogueText.SetList(changed, Code!, "mots-cles", keywords);
        return await KeepAsync(changed, cancellationToken);
    }

    public async Task<IActionResult> OnPostAjouterAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || !Fields.IsService)
            return NotFound();
        var (code, name, keywords) = (Text.OneLine(Leaf.Code ?? ""), Text.OneLine(Leaf.Name ?? ""), Words(Leaf.Keywords, "Leaf.Keywords"));
        if (!CodePattern().IsMatch(code))
            ModelState.AddModelError("Leaf.Code", "Écrivez ce code avec des capitales, des chiffres et des tirets.");
        else if (knowledge.Current.Catalogue.Find(code) is not null || CatalogueText.Read(text, code) is not null)
            ModelState.AddModelError("Leaf.Code", "Ce code est déjà pris.");
        if (name.Length is 0 or > CatalogueNode.MaximumNameLength)
            ModelState.AddModelError("Leaf.Name", $"Écrivez un nom, en {CatalogueNode.MaximumNameLength} caractères au plus.");
        if (!ModelState.IsValid)
        {
            Fill();
            return Invalid();
        }

        return await KeepAsync(CatalogueText.AddLeaf(text, Code!, code, name, Leaf.Kind == "incident" ? "incident" : "demande", keywords), cancellationToken);
    }

    private async Task<IActionResult> KeepAsync(string? changed, CancellationToken cancellationToken)
    {
        if (changed is null)
        {
            ModelState.AddModelError("", $"{file} est écrit d’une façon que cette page ne sait pas modifier : modifiez son texte.");
            return Invalid();
        }

        if (changed != text && !await Drafts.KeepAsync(viewer.PersonId, file, changed, fileHash, [DraftBook.StampOf(text)], cancellationToken))
            return Behind();
        TempData["Succes"] = changed == text ? "Rien n’a changé." : "C’est dans votre brouillon : enregistrez-le quand vous aurez fini.";
        return RedirectToPage("/Admin/Fichiers/Catalogue", new { code = Code });
    }

    private void Fill()
    {
        Input = new NodeInput { Name = Fields.Name, Team = Fields.Team, Keywords = string.Join('\n', Fields.Keywords) };
        Seen = StampOf(Fields);
    }

    private static string StampOf(CatalogueFields fields) => DraftBook.StampOf(string.Join('\n', [fields.Name, fields.Team, .. fields.Keywords]));

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (Code is null)
            return false;
        var begun = await Drafts.ListAsync(viewer.PersonId, EditFolder.Knowledge, cancellationToken);
        foreach (var path in Files.List(EditFolder.Knowledge).Where(path => path.Directory == "catalogue"))
        {
            var now = Files.Read(path);
            var content = begun.FirstOrDefault(draft => draft.Path == path.Name)?.Text ?? EditText.Decode(now);
            if (CatalogueText.Read(content, Code) is { } fields)
            {
                (file, text, fileHash, Fields) = (path, content, now is null ? null : EditableFiles.HashOf(now), fields);
                return true;
            }
        }

        return false;
    }

    private List<string> Words(string? typed, string field)
    {
        List<string> words = [.. (typed ?? "").Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Text.OneLine).Distinct()];
        if (words.Count > MostKeywords || words.Exists(word => word.Length > CatalogueNode.MaximumKeywordLength))
            ModelState.AddModelError(field, $"{MostKeywords} mots clés au plus, de {CatalogueNode.MaximumKeywordLength} caractères au plus.");
        return words;
    }

    /// <summary>The form sends all its fields: they would take back what somebody else changed.</summary>
    private PageResult Behind()
    {
        ModelState.AddModelError("", "Cet élément a changé depuis que cette page l’a affiché\u00A0: rien n’est mis dans votre brouillon. Rechargez la page, puis refaites votre changement, encore visible ici.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private PageResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    [GeneratedRegex(@"^[A-Z0-9]+(-[A-Z0-9]+)*\z(?<=^.{1,40})")]
    private static partial Regex CodePattern();

    public sealed record NodeInput
    {
        public string? Name { get; set; }

        public string? Team { get; set; }

        public string? Keywords { get; set; }
    }

    public sealed record LeafInput
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? Kind { get; set; }

        public string? Keywords { get; set; }
    }
}
