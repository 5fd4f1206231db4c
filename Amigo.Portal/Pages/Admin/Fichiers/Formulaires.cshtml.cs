using Amigo.Portal.Editing;
using Amigo.Portal.Editing.Forms;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;

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

    public RuleSet Rules { get; } = store.Current;

    public IReadOnlyList<TransitionCondition> Transitions { get; private set; } = [];

    public TransitionCondition? Chosen => Transitions.FirstOrDefault(rule => rule.RuleName == AskedRule);

    /// <summary>False: the file says it in a way that only its text can change.</summary>
    public bool KnowsClosing { get; private set; }

    public static string KeyOf(string impact, string urgency) => $"{impact}:{urgency}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        await FillAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostMatriceAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var cells = Cells.Where(cell => Rules.Priorities.Any(priority => priority.Code == cell.Value)).ToDictionary(cell => SplitKey(cell.Key), cell => cell.Value);
        if (cells.Count != Cells.Count || cells.Count == 0)
            ModelState.AddModelError("Cells", "Choisissez une priorité dans chaque case.");
        if (!ModelState.IsValid)
            return await InvalidAsync(nameof(Cells), cancellationToken);
        await KeepAsync(Priorities, text => RuleForms.WriteMatrix(text, cells, Rules), cancellationToken);
        await KeepAsync(PriorityExamples, text => RuleForms.WriteMatrixExamples(text, cells), cancellationToken);
        return ToReview();
    }

    public async Task<IActionResult> OnPostFermetureAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (!int.TryParse(Days, out var days) || days is < 1 or > MaximumDays)
        {
            ModelState.AddModelError("Days", $"Écrivez un nombre de jours, de 1 à {MaximumDays}.");
            return await InvalidAsync(nameof(Days), cancellationToken);
        }

        await KeepAsync(Closing, text => RuleForms.WriteClosingDays(text, days), cancellationToken);
        return ToReview();
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
            return await InvalidAsync(nameof(Statuses), cancellationToken);
        await KeepAsync(StatusFile, text => RuleForms.WriteStatuses(text, Statuses.Select(status => new StatusWords(status.Code ?? "", status.Label!, status.Description!))), cancellationToken);
        return ToReview();
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
            return await InvalidAsync(nameof(Condition), cancellationToken);
        await KeepAsync(TransitionFile, text => RuleForms.WriteCondition(text, chosen.RuleName, Condition.Expression!, refusal), cancellationToken);
        return ToReview();
    }

    private RedirectToPageResult ToReview() => RedirectToPage("/Admin/Fichiers/Enregistrer", new { dossier = EditFolder.Rules.Code() });

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Transitions = RuleForms.ReadConditions(await TextOfAsync(TransitionFile, cancellationToken));
        KnowsClosing = RuleForms.ReadClosingDays(await TextOfAsync(Closing, cancellationToken)) is not null;
    }

    /// <summary>All forms but the one that was sent, which shows what was typed.</summary>
    private async Task FillAsync(CancellationToken cancellationToken, string? sent = null)
    {
        if (sent != nameof(Cells))
            Cells = RuleForms.ReadMatrix(await TextOfAsync(Priorities, cancellationToken)).ToDictionary(cell => KeyOf(cell.Key.Impact, cell.Key.Urgency), cell => cell.Value);
        if (sent != nameof(Days))
            Days = $"{RuleForms.ReadClosingDays(await TextOfAsync(Closing, cancellationToken))}";
        if (sent != nameof(Statuses))
        {
            Statuses = [.. RuleForms.ReadStatuses(await TextOfAsync(StatusFile, cancellationToken))
                .Select(status => new StatusInput { Code = status.Code, Label = status.Label, Description = status.Description })];
        }

        if (sent != nameof(Condition))
            Condition = new ConditionInput { Expression = Chosen?.Expression, Refusal = Chosen?.Refusal };
    }

    private async Task<IActionResult> InvalidAsync(string sent, CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken, sent);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<string> TextOfAsync(EditPath path, CancellationToken cancellationToken) =>
        (await Drafts.FindAsync(viewer.PersonId, path, cancellationToken))?.Text ?? EditText.Decode(Files.Read(path));

    private async Task KeepAsync(EditPath path, Func<string, string> change, CancellationToken cancellationToken)
    {
        var text = await TextOfAsync(path, cancellationToken);
        if (change(text) is var changed && changed != text)
            await Drafts.KeepAsync(viewer.PersonId, path, changed, Files.HashOf(path), cancellationToken);
    }

    private static (string Impact, string Urgency) SplitKey(string key) => key.Split(':', 2) is [var impact, var urgency] ? (impact, urgency) : (key, "");

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
