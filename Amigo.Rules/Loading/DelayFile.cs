using Amigo.Rules.Calendars;
using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>delais.json</c>: what is promised to the tickets for which a rule is the first to hold.</summary>
internal static class DelayFile
{
    /// <summary>The delays, or null after reporting why there are none. <paramref name="hours"/> are null when their own file is missing.</summary>
    public static Deadlines? Read(ObjectReader root, LoadContext context, IReadOnlyList<TicketFacts> samples, IReadOnlyList<OpeningHours>? hours)
    {
        var rules = new List<(RuleDraft Draft, CompiledRule<TicketFacts> Rule)>();
        var promises = new Dictionary<string, DelayPromise>();
        foreach (var (draft, promise) in WorkflowFile.Read(root, new(RuleFiles.Delays), ReadPromise))
        {
            if (promise is null || context.Compile<TicketFacts>(draft, RuleScope.Ticket, Deadlines.Members) is not { } rule)
                continue;
            rules.Add((draft, rule));
            promises.TryAdd(draft.Name, promise);
            CheckOrder(draft, promise, hours ?? [], context);
        }

        if (!context.Errors.Has(RuleFiles.Delays) && rules.LastOrDefault().Draft?.Expression?.Text != "true")
            root.Error(rules.LastOrDefault().Draft?.Node ?? root.Node, "La dernière règle doit valoir pour toutes les demandes : \"Expression\": \"true\".");
        var group = context.Group("delais", rules, samples);
        return context.Errors.Count == 0 && hours is not null ? new Deadlines(group, promises, hours) : null;
    }

    private static DelayPromise ReadPromise(ObjectReader reader) =>
        new(ReadDelay(reader, "prise-en-charge"), ReadDelay(reader, "resolution"));

    private static DelayText? ReadDelay(ObjectReader reader, string key)
    {
        if (reader.TextNode(key, RuleFiles.MaxCode, DelayText.SchemaPattern) is not { } node || node.Text == DelayText.None)
            return null;
        if (DelayText.Read(node.Text) is { } delay)
            return delay;

        reader.Error(node, $"« {node.Text} » n'est pas un délai : écrivez par exemple \"30 min\", \"4 h\", \"2 j\", \"1 j 4 h\" "
            + $"({DelayText.MaxDays} j ou {DelayText.MaxHours} h au plus), ou \"{DelayText.None}\".");
        return null;
    }

    /// <summary>With days that are long here and short there, only what is wrong for every team is wrong.</summary>
    private static void CheckOrder(RuleDraft draft, DelayPromise promise, IReadOnlyList<OpeningHours> hours, LoadContext context)
    {
        if (hours.Count > 0 && hours.Select(each => promise.For(each.Day)).All(delays => delays.Take > delays.Resolve))
            context.Errors.Add(draft.File, draft.Node.Offset, "La prise en charge est promise après la résolution.");
    }
}
