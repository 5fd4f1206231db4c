using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>transitions.json</c> and <c>fermeture-automatique.json</c> into the edges of one lifecycle.</summary>
internal sealed class TransitionFiles(LoadContext context)
{
    private readonly List<Edge> _edges = [];

    /// <summary>Every edge of the lifecycle, automatic closing last.</summary>
    public IReadOnlyList<Edge> Edges => _edges;

    /// <summary>Those of automatic closing.</summary>
    public IReadOnlyList<Edge> Closing => _edges.FindAll(edge => edge.Transition.Code == TransitionProperties.AutoClose);

    public IReadOnlyList<ClockSweep> Sweeps { get; private set; } = [];

    /// <summary>Codes of every transition.</summary>
    public IReadOnlyCollection<string> Codes => [.. _edges.Select(edge => edge.Transition.Code).Distinct()];

    public string AutoCloseTarget { get; private set; } = "";

    public FilterRule? AutoClose { get; private set; }

    public void Read(ObjectReader? transitions, ObjectReader? autoClose)
    {
        if (transitions is not null)
            Add(WorkflowFile.Read(transitions, new(RuleFiles.Transitions, Wording.Optional, Wording.Required), inner => TransitionProperties.Read(inner, context)));
        if (autoClose is not null)
            ReadAutoClose(autoClose);
    }

    /// <summary>Compiles one workflow for each transition, and one for each edge of the clock.</summary>
    public TransitionSet Build(IReadOnlyList<TicketFacts> samples)
    {
        var groups = _edges.GroupBy(edge => edge.Transition.Code)
            .Select(edges => (
                context.Group($"transition/{edges.Key}", Pairs(edges), samples),
                (IReadOnlyList<Transition>)[.. edges.Select(edge => edge.Transition)]));
        var set = new TransitionSet(context.Statuses, [.. groups]);

        Sweeps = [.. _edges.Where(edge => edge.Transition.Actor == TransitionActor.Clock).Select(edge => new ClockSweep(
            edge.Transition, new FilterRule(context.Group($"horloge/{edge.Transition.Code}/{edge.Rule.Reference.Rule}", Pairs([edge]), samples))))];
        AutoClose = new FilterRule(context.Group("fermeture", Pairs(Closing), samples));
        return set;
    }

    private static IReadOnlyList<(RuleDraft, CompiledRule<TicketFacts>)> Pairs(IEnumerable<Edge> edges) =>
        [.. edges.Select(edge => (edge.Draft, edge.Rule))];

    private void ReadAutoClose(ObjectReader root)
    {
        var rules = WorkflowFile.Read(root, new(RuleFiles.AutoClose, Refusal: Wording.Optional), inner => TransitionProperties.ReadAutoClose(inner, context));
        Add(rules);
        AutoCloseTarget = rules.Select(rule => rule.Properties?.To).FirstOrDefault() ?? "";
        if (rules.Count == 0)
            root.Error(root.Node, "Il faut au moins une règle. Pour ne jamais fermer, écrivez \"Expression\": \"false\".");
        foreach (var (draft, properties) in rules.Where(rule => rule.Properties is not null && rule.Properties.To != AutoCloseTarget))
            root.Error(draft.Node, $"Toutes les règles de fermeture donnent le même statut : « {AutoCloseTarget} » plus haut, « {properties!.To} » ici.");
    }

    private void Add(IReadOnlyList<(RuleDraft Draft, TransitionProperties? Properties)> rules)
    {
        foreach (var (draft, properties) in rules)
        {
            if (properties is null)
                continue;

            CheckAgainstOthers(draft, properties);
            if (context.Compile<TicketFacts>(draft, RuleScope.Ticket, from: properties.From) is not { } rule)
                continue;

            _edges.Add(new Edge(draft, rule, new Transition
            {
                Code = properties.Code,
                Label = properties.Label,
                From = properties.From,
                To = properties.To,
                Actor = properties.Actor,
                Asks = properties.Asks,
                Help = properties.Help,
                Rule = rule.Reference,
            }));
        }
    }

    private void CheckAgainstOthers(RuleDraft draft, TransitionProperties properties)
    {
        var place = draft.Node.Offset;
        var initial = context.Statuses.FirstOrDefault(status => status.IsInitial)?.Code;
        if (properties.From.Count == 0 && initial is not null && properties.To != initial)
            context.Errors.Add(draft.File, place, $"Une transition sans « de » ouvre un ticket : « vers » doit être le statut initial « {initial} ».");
        if (_edges.Find(edge => edge.Transition.Code == properties.Code)?.Transition is not { } other)
            return;

        if (other.Label != properties.Label)
            context.Errors.Add(draft.File, place, $"La transition « {properties.Code} » a deux libellés : « {other.Label} » et « {properties.Label} ».");
        if (!other.Asks.SequenceEqual(properties.Asks))
            context.Errors.Add(draft.File, place, $"La transition « {properties.Code} » ne demande pas la même chose dans toutes ses règles.");
    }
}
