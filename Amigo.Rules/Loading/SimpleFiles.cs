using Amigo.Rules.Evaluation;
using Amigo.Rules.Proofs;

namespace Amigo.Rules.Loading;

/// <summary>Reads the workflow files whose rules carry at most one value: visibility, offers, first team, priority.</summary>
internal sealed class SimpleFiles(LoadContext context, IReadOnlyList<TicketFacts> samples)
{
    private static readonly HashSet<string> PriorityMembers = [nameof(TicketFacts.Impact), nameof(TicketFacts.Urgency)];

    public FilterRule Visibility(ObjectReader root)
    {
        var rules = Compile<TicketFacts, object>(root, new(RuleFiles.Visibility, Refusal: Wording.Optional), null, RuleScope.Ticket, null);
        if (rules.Count == 0 && !context.Errors.Has(RuleFiles.Visibility))
            root.Error(root.Node, "Il faut au moins une règle : sans elle, personne ne verrait aucune demande.");
        return new FilterRule(context.Group("visibilite", [.. rules.Select(rule => (rule.Draft, rule.Rule))], samples));
    }

    public IReadOnlyDictionary<string, RuleGroup<OfferFacts>> Offers(ObjectReader root)
    {
        var offers = new Dictionary<string, RuleGroup<OfferFacts>>();
        foreach (var (draft, rule, code) in Compile<OfferFacts, string>(
            root, new(RuleFiles.Offers, Wording.Optional), inner => ReadNamed(inner, "offre", nameof(TicketFacts.OfferCode)), RuleScope.Offer, null))
        {
            if (!offers.TryAdd(code, context.Group($"offre/{code}/{draft.Name}", [(draft, rule)], Samples.Offers)))
                root.Error(draft.Node, $"L'offre « {code} » a déjà une règle : réunissez leurs conditions avec ||.");
        }

        return offers;
    }

    public (RuleGroup<TicketFacts> Group, IReadOnlyDictionary<string, string?> Teams) FirstTeam(ObjectReader root)
    {
        var rules = Compile<TicketFacts, (bool FromLeaf, string? Team)>(root, new(RuleFiles.FirstTeam), ReadTeam, RuleScope.Ticket, null);
        if (rules.Count > 0 && !context.Errors.Has(RuleFiles.FirstTeam)
            && rules[^1] is not { Properties.FromLeaf: true, Draft.Expression.Text: "true" })
            root.Error(rules[^1].Draft.Node, "La dernière règle doit être celle du catalogue : \"Expression\": \"true\" et \"equipeDuCatalogue\": true.");
        if (rules.Count == 0 && !context.Errors.Has(RuleFiles.FirstTeam))
            root.Error(root.Node, "Il faut au moins la règle du catalogue : \"Expression\": \"true\" et \"equipeDuCatalogue\": true.");
        var group = context.Group("premiere-equipe", [.. rules.Select(rule => (rule.Draft, rule.Rule))], samples);
        return (group, Distinct(rules.Select(rule => (rule.Draft.Name, rule.Properties.Team))));
    }

    public (RuleGroup<TicketFacts> Group, IReadOnlyDictionary<string, string> Priorities) Priority(ObjectReader root)
    {
        var rules = Compile<TicketFacts, string>(root, new(RuleFiles.Priority), ReadPriority, RuleScope.Ticket, PriorityMembers);
        var group = context.Group("priorite", [.. rules.Select(rule => (rule.Draft, rule.Rule))], samples);
        if (!context.Errors.Has(RuleFiles.Priority))
            MatrixProof.Check(root, context, [.. rules.Select(rule => (rule.Draft, rule.Rule))]);
        return (group, Distinct(rules.Select(rule => (rule.Draft.Name, rule.Properties))));
    }

    private static Dictionary<string, T> Distinct<T>(IEnumerable<(string Key, T Value)> pairs) =>
        pairs.DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value);

    private string ReadNamed(ObjectReader inner, string key, string field)
    {
        context.Mention(field, inner.File, inner.Node.Find(key));
        return inner.Code(key, capitals: true);
    }

    private string? ReadOptional(ObjectReader inner, string key, string field)
    {
        context.Mention(field, inner.File, inner.Node.Find(key));
        return inner.OptionalCode(key, capitals: true);
    }

    private (bool, string?) ReadTeam(ObjectReader inner)
    {
        var fromLeaf = inner.Flag("equipeDuCatalogue");
        var named = inner.Node.Find("equipe") is not null;
        var team = ReadOptional(inner, "equipe", nameof(TicketFacts.TeamCode));
        if (fromLeaf == named)
            inner.Error(inner.Node, "Donnez soit « equipe », soit \"equipeDuCatalogue\": true.");
        return (fromLeaf, team);
    }

    private string ReadPriority(ObjectReader inner)
    {
        var priority = inner.Code("priorite");
        if (priority.Length > 0 && context.Unknown(nameof(TicketFacts.Priority), priority) is { } problem)
            inner.Error(inner.Node.Find("priorite")!, problem);
        return priority;
    }

    private List<(RuleDraft Draft, CompiledRule<TSubject> Rule, TProperties Properties)> Compile<TSubject, TProperties>(
        ObjectReader root, WorkflowShape shape, Func<ObjectReader, TProperties>? properties, RuleScope scope, IReadOnlySet<string>? members)
        where TSubject : class
    {
        var rules = new List<(RuleDraft, CompiledRule<TSubject>, TProperties)>();
        foreach (var (draft, values) in WorkflowFile.Read(root, shape, properties))
        {
            if (context.Compile<TSubject>(draft, scope, members) is { } rule && (properties is null || values is not null))
                rules.Add((draft, rule, values!));
        }

        return rules;
    }
}
