using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>transitions.json</c> and <c>fermeture-automatique.json</c> and checks the lifecycle they draw.</summary>
internal sealed class TransitionFiles(LoadContext context)
{
    private readonly List<(RuleDraft Draft, CompiledRule<TicketFacts> Rule, Transition Transition)> _edges = [];

    public IReadOnlyList<ClockSweep> Sweeps { get; private set; } = [];

    /// <summary>Codes of every transition.</summary>
    public IReadOnlyCollection<string> Codes => [.. _edges.Select(edge => edge.Transition.Code).Distinct()];

    public string AutoCloseTarget { get; private set; } = "";

    public FilterRule? AutoClose { get; private set; }

    public void Read(ObjectReader? transitions, ObjectReader? autoClose)
    {
        if (transitions is not null)
            Add(WorkflowFile.Read(transitions, new(RuleFiles.Transitions, NeedsLabel: false, HasRefusal: true), inner => TransitionProperties.Read(inner, context)));
        if (autoClose is not null)
            ReadAutoClose(autoClose);
        if (transitions is not null)
            CheckLifecycle(transitions);
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
        var closing = _edges.Where(edge => edge.Transition.Code == TransitionProperties.AutoClose);
        AutoClose = new FilterRule(context.Group("fermeture", Pairs(closing), samples));
        return set;
    }

    private static IReadOnlyList<(RuleDraft, CompiledRule<TicketFacts>)> Pairs(
        IEnumerable<(RuleDraft Draft, CompiledRule<TicketFacts> Rule, Transition Transition)> edges) =>
        [.. edges.Select(edge => (edge.Draft, edge.Rule))];

    private void ReadAutoClose(ObjectReader root)
    {
        var rules = WorkflowFile.Read(root, new(RuleFiles.AutoClose), inner => TransitionProperties.ReadAutoClose(inner, context));
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

            _edges.Add((draft, rule, new Transition
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
        if (_edges.Find(edge => edge.Transition.Code == properties.Code).Transition is not { } other)
            return;

        if (other.Label != properties.Label)
            context.Errors.Add(draft.File, place, $"La transition « {properties.Code} » a deux libellés : « {other.Label} » et « {properties.Label} ».");
        if (!other.Asks.SequenceEqual(properties.Asks))
            context.Errors.Add(draft.File, place, $"La transition « {properties.Code} » ne demande pas la même chose dans toutes ses règles.");
    }

    private void CheckLifecycle(ObjectReader root)
    {
        if (context.Errors.Count > 0)
            return;

        if (!_edges.Exists(edge => edge.Transition.From.Count == 0))
            root.Error(root.Node, "Aucune transition n'ouvre de ticket : il en faut une dont « de » est vide.");
        foreach (var status in context.Statuses)
        {
            if (!status.IsFinal && !_edges.Exists(edge => edge.Transition.From.Contains(status.Code)))
                root.Error(root.Node, $"Aucune transition ne part du statut « {status.Code} » : un ticket y resterait pour toujours. Ajoutez-en une, ou dites ce statut final.");
            if (!_edges.Exists(edge => edge.Transition.To == status.Code))
                root.Error(root.Node, $"Aucune transition ne mène au statut « {status.Code} ».");
        }
    }
}
