using System.Text.Json;

namespace Amigo.Rules.Loading;

/// <summary>Reads a file in RulesEngine's workflow format, restricted to the keys this library gives a meaning.</summary>
internal static class WorkflowFile
{
    /// <summary>Keys of RulesEngine that would hide or multiply what a rule does, so they are refused by name.</summary>
    private static readonly string[] Refused =
        ["Operator", "Rules", "LocalParams", "GlobalParams", "WorkflowsToInject", "WorkflowRulesToInject", "Actions", "RuleExpressionType"];

    /// <summary>Reads the rules in order; a rule with <c>"Enabled": false</c> is checked and left out.</summary>
    /// <param name="root">The file's root.</param>
    /// <param name="shape">What the file expects.</param>
    /// <param name="properties">Reads a rule's <c>Properties</c>; null when the file has none.</param>
    public static IReadOnlyList<(RuleDraft Draft, TProperties? Properties)> Read<TProperties>(
        ObjectReader root, WorkflowShape shape, Func<ObjectReader, TProperties>? properties)
    {
        root.Optional("$schema", JsonValueKind.String, "un texte");
        var name = root.ChoiceNode("WorkflowName", shape.Workflow);
        if (name is not null && name.Text != shape.Workflow)
            root.Error(name, $"« WorkflowName » de ce fichier est « {shape.Workflow} ».");

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var rules = new List<(RuleDraft, TProperties?)>();
        foreach (var item in root.Objects("Rules"))
        {
            var enabled = item.Flag("Enabled", whenAbsent: true);
            var draft = ReadRule(item, shape);
            if (draft.Name.Length > 0 && !names.Add(draft.Name))
                item.Error(item.Node, $"La règle « {draft.Name} » est définie deux fois dans ce fichier.");
            var values = default(TProperties);
            if (properties is not null && item.Object("Properties") is { } inner)
            {
                values = properties(inner);
                inner.Finish();
            }

            Finish(item, Refused);
            if (enabled)
                rules.Add((draft, values));
        }

        Finish(root, Refused.Where(key => key != "Rules"));
        return rules;
    }

    private static RuleDraft ReadRule(ObjectReader item, WorkflowShape shape)
    {
        var name = item.Code("RuleName", capitals: true);
        var label = Words(item, "SuccessEvent", shape.Label);
        var refusal = Words(item, "ErrorMessage", shape.Refusal);
        return new RuleDraft(item.File, item.Node, name, item.ExpressionNode("Expression"), label, refusal);
    }

    private static string? Words(ObjectReader item, string key, Wording wording) => wording switch
    {
        Wording.Required => item.Text(key),
        Wording.Optional => item.OptionalText(key),
        _ => null,
    };

    private static void Finish(ObjectReader reader, IEnumerable<string> refused)
    {
        foreach (var key in refused)
        {
            if (reader.Node.Find(key) is { } value)
            {
                reader.Error(value, $"« {key} » de RulesEngine n'est pas accepté ici : écrivez toute la condition dans « Expression ».");
                reader.Node.Members.RemoveAll(member => member.Key == key);
            }
        }

        reader.Finish();
    }
}
