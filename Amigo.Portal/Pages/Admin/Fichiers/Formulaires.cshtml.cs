using Amigo.Portal.Editing;
using Amigo.Portal.Editing.Forms;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>The common changes of rules without their JSON. What they write goes into the draft, where it is compared and checked like any text.</summary>
public sealed class FormulairesModel(EditableFiles files, DraftBook drafts, RuleStore store, Viewer viewer) : EditPage(files, drafts)
{
    private const int MaximumDays = 365;
    private const int MaximumText = 600;

    private static readonly EditPath Priorities = EditPath.Find(EditFolder.Rules, "priorite.json")!;
    private static readonly EditPath PriorityExamples = EditPath.Find(EditFolder.Rules, "exemples/priorite.json")!;
    private static readonly EditPath Closing = EditPath.Find(EditFolder.Rules, "fermeture-automatique.json")!;
    private static readonly EditPath StatusFile = EditPath.Find(EditFolder.Rules, "statuts.json")!;
    private static readonly EditPath TransitionFile = EditPath.Find(EditFolder.Rules, "transitions.json")!;

    /// <summary>The files that each form changes.</summary>
    private static readonly Dictionary<string, EditPath[]> FilesOf = new()
    {
        [nameof(Cells)] = [Priorities, PriorityExamples],
        [nameof(Days)] = [Closing],
        [nameof(Statuses)] = [StatusFile],
        [nameof(Condition)] = [TransitionFile],
    };

    private readonly Dictionary<EditPath, (string Text, string? FileHash)> texts = [];
    private string? sent;
    private bool isBehind;

    /// <summary>The rule of a transition that is looked at.</summary>
    [BindProperty(SupportsGet = true, Name = "regle")]
    public string? AskedRule { get; set; }

    /// <summary>Priorities by <c>impact:urgence</c>.</summary>
    [BindProperty]
    public Dictionary<string, string> Cells { get; set; } = [];

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public List<StatusInput> Statuses { get; set; } = [];

    [BindProperty]
    public ConditionInput Condition { get; set; } = new();

    /// <summary>What the form that is sent was filled with: see <see cref="StampOf(string)"/>.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public RuleSet Rules { get; } = store.Current;

    public IReadOnlyList<TransitionCondition> Transitions { get; private set; } = [];

    public TransitionCondition? Chosen => Transitions.FirstOrDefault(rule => rule.RuleName == AskedRule);

    /// <summary>False: the file says it in a way that only its text can change.</summary>
    public bool KnowsClosing { get; private set; }

    public static string KeyOf(string impact, string urgency) => $"{impact}:{urgency}";

    /// <summary>Names the texts that a form is filled with; one that was refused keeps its own.</summary>
    public string StampOf(string form) => form == sent ? Seen ?? "" : DraftBook.StampOf(string.Join('\n', FilesOf[form].Select(path => texts[path].Text)));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Fill();
    }

    public async Task<IActionResult> OnPostMatriceAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var cells = (
            from impact in Rules.Impacts
            from urgency in Rules.Urgencies
            let chosen = Cells.GetValueOrDefault(KeyOf(impact.Code, urgency.Code))
            where Rules.Priorities.Any(priority => priority.Code == chosen)
            select ((impact.Code, urgency.Code), chosen)).ToDictionary();
        if (cells.Count != Cells.Count || cells.Count == 0)
            ModelState.AddModelError("Cells", "Choisissez une priorité dans chaque case.");
        if (!ModelState.IsValid)
            return Invalid(nameof(Cells));
        return await KeepAsync(nameof(Cells), (path, text) => path == Priorities ? RuleForms.WriteMatrix(text, cells, Rules) : RuleForms.WriteMatrixExamples(text, cells), cancellationToken);
    }

    public async Task<IActionResult> OnPostFermetureAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (!int.TryParse(Days, out var days) || days is < 1 or > MaximumDays)
        {
            ModelState.AddModelError("Days", $"Écrivez un nombre de jours, de 1 à {MaximumDays}.");
            return Invalid(nameof(Days));
        }

        return await KeepAsync(nameof(Days), (_, text) => RuleForms.WriteClosingDays(text, days), cancellationToken);
    }

    public async Task<IActionResult> OnPostStatutsAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        foreach (var (index, status) in Statuses.Index())
        {
            (status.Label, status.Description) = (Text.OneLine(status.Label ?? ""), Text.OneLine(status.Description ?? ""));
            if (status.Label.Length is 0 or > MaximumText)
                ModelState.AddModelError($"Statuses[{index}].Label", "Écrivez un libellé.");
            if (status.Description.Length is 0 or > MaximumText)
                ModelState.AddModelError($"Statuses[{index}].Description", $"Dites ce que ce statut signifie, en {MaximumText} caractères au plus.");
        }

        if (!ModelState.IsValid)
            return Invalid(nameof(Statuses));
        var words = Statuses.Select(status => new StatusWords(status.Code ?? "", status.Label!, status.Description!));
        return await KeepAsync(nameof(Statuses), (_, text) => RuleForms.WriteStatuses(text, words), cancellationToken);
    }

    public async Task<IActionResult> OnPostTransitionAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Chosen is not { } chosen)
            return NotFound();
        var refusal = Text.OneLine(Condition.Refusal ?? "");
        if (Condition.Expression != chosen.Expression && RuleForms.Conditions.All(known => known.Expression != Condition.Expression))
            ModelState.AddModelError("Condition.Expression", "Choisissez qui peut le faire.");
        if (refusal.Length is 0 or > MaximumText)
            ModelState.AddModelError("Condition.Refusal", $"Écrivez ce que lisent les autres, en {MaximumText} caractères au plus.");
        if (!ModelState.IsValid)
            return Invalid(nameof(Condition));
        return await KeepAsync(nameof(Condition), (_, text) => RuleForms.WriteCondition(text, chosen.RuleName, Condition.Expression!, refusal), cancellationToken);
    }

    /// <summary>Every text is read once: what forms show is what they are compared with and what they change.</summary>
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var begun = await Drafts.ListAsync(viewer.PersonId, EditFolder.Rules, cancellationToken);
        foreach (var path in FilesOf.Values.SelectMany(paths => paths))
        {
            var content = Files.Read(path);
            var text = begun.FirstOrDefault(draft => draft.Path == path.Name)?.Text ?? EditText.Decode(content);
            texts[path] = (text, content is null ? null : EditableFiles.HashOf(content));
        }

        Transitions = RuleForms.ReadConditions(texts[TransitionFile].Text);
        KnowsClosing = RuleForms.ReadClosingDays(texts[Closing].Text) is not null;
    }

    /// <summary>All forms but the one that was sent, which shows what was typed.</summary>
    private void Fill()
    {
        if (sent != nameof(Cells))
            Cells = RuleForms.ReadMatrix(texts[Priorities].Text).ToDictionary(cell => KeyOf(cell.Key.Impact, cell.Key.Urgency), cell => cell.Value);
        if (sent != nameof(Days))
            Days = $"{RuleForms.ReadClosingDays(texts[Closing].Text)}";
        if (sent != nameof(Statuses))
        {
            Statuses = [.. RuleForms.ReadStatuses(texts[StatusFile].Text)
                .Select(status => new StatusInput { Code = status.Code, Label = status.Label, Description = status.Description })];
        }

        if (sent != nameof(Condition))
            Condition = new ConditionInput { Expression = Chosen?.Expression, Refusal = Chosen?.Refusal };
    }

    private PageResult Invalid(string form)
    {
        sent = form;
        Fill();
        Response.StatusCode = isBehind ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>A form sends all its fields: on another text than it was filled with, they would take back what somebody else changed.</summary>
    private PageResult Behind(string form)
    {
        isBehind = true;
        ModelState.AddModelError("", "Ces fichiers ont changé depuis que ce formulaire a été affiché\u00A0: il n’est pas mis dans votre brouillon. Rechargez la page, puis refaites votre changement, encore visible ici.");
        return Invalid(form);
    }

    private async Task<IActionResult> KeepAsync(string form, Func<EditPath, string, string> change, CancellationToken cancellationToken)
    {
        if (Seen != StampOf(form))
            return Behind(form);
        foreach (var path in FilesOf[form])
        {
            var (text, hash) = texts[path];
            if (change(path, text) is var changed && changed != text
                && !await Drafts.KeepAsync(viewer.PersonId, path, changed, hash, [DraftBook.StampOf(text)], cancellationToken))
                return Behind(form);
        }

        return RedirectToPage("/Admin/Fichiers/Enregistrer", new { dossier = EditFolder.Rules.Code() });
    }

    public sealed record StatusInput
    {
        public string? Code { get; set; }

        public string? Label { get; set; }

        public string? Description { get; set; }
    }

    public sealed record ConditionInput
    {
        public string? Expression { get; set; }

        public string? Refusal { get; set; }
    }
}
