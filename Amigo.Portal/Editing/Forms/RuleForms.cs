using System.Text.RegularExpressions;
using Amigo.Rules;

namespace Amigo.Portal.Editing.Forms;

/// <summary>The common changes of rules, made in the text of their files: what a form does not change stays as it was written.</summary>
public static partial class RuleForms
{
    /// <summary>Conditions that the form on transitions offers, as they are written in the file.</summary>
    public static IReadOnlyList<(string Expression, string Label)> Conditions { get; } =
    [
        ("ticket.AuthorId == viewer.PersonId", "l’auteur de la demande"),
        ("ticket.AuthorId == viewer.PersonId || ticket.BeneficiaryId == viewer.PersonId", "l’auteur ou le bénéficiaire"),
        ("viewer.Teams.Contains(ticket.TeamCode)", "un agent de l’équipe qui a la demande"),
        ("viewer.Teams.Contains(ticket.TeamCode) || (viewer.IsAgent && ticket.AgentId == viewer.PersonId)", "un agent de l’équipe, ou l’agent à qui elle est assignée"),
        ("viewer.IsAgent && ticket.AgentId == viewer.PersonId", "l’agent à qui elle est assignée"),
        ("viewer.IsAgent", "n’importe quel agent"),
    ];

    /// <summary>Cells of the matrix as the file writes them; empty when it does so in a way that is not known here.</summary>
    public static IReadOnlyDictionary<(string Impact, string Urgency), string> ReadMatrix(string priorities) => JsonEdit.Of(priorities) is { } edit
        ? Cells(edit).DistinctBy(cell => cell.Key).ToDictionary(cell => cell.Key, cell => cell.Rule.Find("Properties")?.TextOf("priorite") ?? "")
        : new Dictionary<(string, string), string>();

    /// <summary>Writes cells of the matrix; the sentence that a rule shows follows when it names the priority.</summary>
    public static string WriteMatrix(string priorities, IReadOnlyDictionary<(string Impact, string Urgency), string> cells, RuleSet rules)
    {
        if (JsonEdit.Of(priorities) is not { } edit)
            return priorities;
        foreach (var (key, rule) in Cells(edit))
        {
            if (!cells.TryGetValue(key, out var priority) || rule.Find("Properties")?.Find("priorite") is not { } place || place.Text == priority)
                continue;
            edit.Replace(place, priority);
            var (before, after) = (LabelOf(rules, place.Text), LabelOf(rules, priority));
            if (rule.Find("SuccessEvent") is { } sentence)
                edit.Replace(sentence, sentence.Text.Replace($"priorité {before}", $"priorité {after}", StringComparison.OrdinalIgnoreCase));
        }

        return edit.ToString();
    }

    /// <summary>Examples that say nothing but a cell follow it.</summary>
    public static string WriteMatrixExamples(string examples, IReadOnlyDictionary<(string Impact, string Urgency), string> cells)
    {
        if (JsonEdit.Of(examples) is not { } edit)
            return examples;
        foreach (var example in edit.Root.Find("exemples")?.Items ?? [])
        {
            if (example.Find("demande") is { } asked && asked.TextOf("impact") is { } impact && asked.TextOf("urgence") is { } urgency
                && cells.TryGetValue((impact, urgency), out var priority))
                edit.Replace(example.Find("alors")?.Find("priorite"), priority);
        }

        return edit.ToString();
    }

    /// <summary>Days before a resolved request closes by itself; null when the file says it in a way that is not known here.</summary>
    public static int? ReadClosingDays(string closing) =>
        JsonEdit.Of(closing)?.Root.Find("Rules")?.Items is [var rule] && Days().Match(rule.TextOf("Expression") ?? "") is { Success: true } days
            && int.TryParse(days.Groups["days"].Value, out var number) ? number : null;

    public static string WriteClosingDays(string closing, int days)
    {
        if (ReadClosingDays(closing) is not { } former || JsonEdit.Of(closing) is not { } edit || edit.Root.Find("Rules")?.Items is not [var rule])
            return closing;
        foreach (var place in new[] { rule.Find("RuleName"), rule.Find("SuccessEvent"), rule.Find("Properties")?.Find("aide") }.OfType<JsonPlace>())
            edit.Replace(place, Regex.Replace(place.Text, $@"\b{former}(?=[ \u00A0-]jours\b)", $"{days}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var expression = rule.Find("Expression")!;
        edit.Replace(expression, Days().Replace(expression.Text, $"now.AddDays(-{days})"));
        return edit.ToString();
    }

    public static IReadOnlyList<StatusWords> ReadStatuses(string statuses) =>
    [
        .. (JsonEdit.Of(statuses)?.Root.Find("statuts")?.Items ?? [])
            .Select(status => new StatusWords(status.TextOf("code") ?? "", status.TextOf("libelle") ?? "", status.TextOf("description") ?? "")),
    ];

    public static string WriteStatuses(string statuses, IEnumerable<StatusWords> words)
    {
        var byCode = words.DistinctBy(status => status.Code).ToDictionary(status => status.Code);
        if (JsonEdit.Of(statuses) is not { } edit)
            return statuses;
        foreach (var status in edit.Root.Find("statuts")?.Items ?? [])
        {
            if (!byCode.TryGetValue(status.TextOf("code") ?? "", out var said))
                continue;
            edit.Replace(status.Find("libelle"), said.Label);
            edit.Replace(status.Find("description"), said.Description);
        }

        return edit.ToString();
    }

    public static IReadOnlyList<TransitionCondition> ReadConditions(string transitions) =>
    [
        .. (JsonEdit.Of(transitions)?.Root.Find("Rules")?.Items ?? []).Select(rule => new TransitionCondition(
            rule.TextOf("RuleName") ?? "",
            rule.Find("Properties")?.TextOf("libelle") ?? "",
            rule.Find("Properties")?.TextOf("acteur") ?? "",
            rule.TextOf("Expression") ?? "",
            rule.TextOf("ErrorMessage") ?? "")),
    ];

    /// <summary>Who a rule lets act, and what others are told.</summary>
    public static string WriteCondition(string transitions, string ruleName, string expression, string refusal)
    {
        if (JsonEdit.Of(transitions) is not { } edit || edit.Root.Find("Rules")?.Items.FirstOrDefault(rule => rule.TextOf("RuleName") == ruleName) is not { } found)
            return transitions;
        edit.Replace(found.Find("Expression"), expression);
        edit.Replace(found.Find("ErrorMessage"), refusal);
        return edit.ToString();
    }

    private static IEnumerable<((string Impact, string Urgency) Key, JsonPlace Rule)> Cells(JsonEdit edit) =>
        from rule in edit.Root.Find("Rules")?.Items ?? []
        let cell = Cell().Match(rule.TextOf("Expression") ?? "")
        where cell.Success
        select ((cell.Groups["impact"].Value, cell.Groups["urgency"].Value), rule);

    private static string LabelOf(RuleSet rules, string priority) =>
        (rules.Priorities.FirstOrDefault(value => value.Code == priority)?.Label ?? priority).ToLower(Text.French);

    [GeneratedRegex("""^\s*ticket\.Impact\s*==\s*"(?<impact>[a-z0-9-]+)"\s*&&\s*ticket\.Urgency\s*==\s*"(?<urgency>[a-z0-9-]+)"\s*\z""")]
    private static partial Regex Cell();

    [GeneratedRegex(@"\bnow\.AddDays\(-(?<days>\d{1,4})\)")]
    private static partial Regex Days();
}
