namespace Amigo.Rules.Evaluation;

/// <summary>Decides transitions. For each code the first rule that holds decides.</summary>
internal sealed class TransitionSet
{
    private readonly List<(RuleGroup<TicketFacts> Group, IReadOnlyList<Transition> Edges)> _groups;
    private readonly Dictionary<string, int> _indexes;
    private readonly Dictionary<string, Status> _statuses;

    public TransitionSet(
        IReadOnlyList<Status> statuses, IReadOnlyList<(RuleGroup<TicketFacts> Group, IReadOnlyList<Transition> Edges)> groups)
    {
        _groups = [.. groups];
        _indexes = _groups.Select((group, index) => (group.Edges[0].Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        _statuses = statuses.DistinctBy(status => status.Code).ToDictionary(status => status.Code);
        Edges = [.. _groups.SelectMany(group => group.Edges)];
    }

    public IReadOnlyList<Transition> Edges { get; }

    /// <summary>The rule that describes an edge.</summary>
    public CompiledRule<TicketFacts> RuleOf(Transition edge) =>
        _groups[_indexes[edge.Code]].Group.Rules.First(rule => rule.Reference == edge.Rule);

    /// <summary>What may be done now, by the compiled predicates.</summary>
    public IReadOnlyList<OfferedTransition> Offered(TicketFacts ticket, ViewerFacts viewer, DateTime now)
    {
        var offered = new List<OfferedTransition>();
        foreach (var (group, edges) in _groups)
        {
            for (var i = 0; i < edges.Count; i++)
            {
                if (IsFor(edges[i], viewer) && group.Rules[i].Holds(ticket, viewer, now))
                {
                    offered.Add(new OfferedTransition(edges[i], _statuses[edges[i].To], edges[i].Rule));
                    break;
                }
            }
        }

        return offered;
    }

    /// <summary>Decides one transition through RulesEngine.</summary>
    public TransitionDecision Decide(string code, TicketFacts ticket, ViewerFacts viewer, DateTime now)
    {
        if (!_indexes.TryGetValue(code, out var index))
            return new TransitionDecision { Refusal = $"L'action « {code} » n'existe pas." };

        var (group, edges) = _groups[index];
        try
        {
            var holding = group.Decide(ticket, viewer, now);
            for (var i = 0; i < edges.Count; i++)
            {
                var rule = group.Rules[i];
                if (IsFor(edges[i], viewer) && holding.Contains(rule))
                    return new TransitionDecision { Transition = edges[i], Rule = rule.Reference, Facts = rule.Facts(ticket, viewer, now) };
            }

            return Refuse(group, edges, ticket, viewer, now);
        }
        catch (RuleEvaluationException exception)
        {
            return new TransitionDecision
            {
                Refusal = "Cette action est refusée : sa règle n'a pas pu être vérifiée. Réessayez plus tard.",
                Rule = edges[0].Rule,
                Error = exception.ToString(),
            };
        }
    }

    /// <summary>Every transition but the opening, read for people.</summary>
    public IReadOnlyList<TransitionTrace> Trace(Sight<TicketFacts> sight) =>
    [
        .. from pair in _groups
           where pair.Edges.Any(edge => edge.From.Count > 0)
           let code = pair.Edges[0].Code
           select new TransitionTrace
           {
               Code = code,
               Label = pair.Edges[0].Label,
               Decision = Decide(code, sight.Subject, sight.Viewer, sight.Now),
               Edges = [.. pair.Edges.Zip(pair.Group.Rules, (edge, rule) => new EdgeTrace(edge, IsFor(edge, sight.Viewer), rule.Trace(sight)))],
           },
    ];

    private static bool IsFor(Transition edge, ViewerFacts viewer) => edge.Actor == TransitionActor.Clock == viewer.IsClock;

    private TransitionDecision Refuse(
        RuleGroup<TicketFacts> group, IReadOnlyList<Transition> edges, TicketFacts ticket, ViewerFacts viewer, DateTime now)
    {
        var label = edges[0].Label;
        var from = edges.SelectMany(edge => edge.From).Distinct().ToList();
        var last = LastIndex(edges, edge => IsFor(edge, viewer) && edge.From.Contains(ticket.Status));
        if (last < 0)
            last = LastIndex(edges, edge => IsFor(edge, viewer));

        var rule = group.Rules[Math.Max(last, 0)];
        var refusal = from.Contains(ticket.Status) ? rule.Refusal ?? $"« {label} » n'est pas possible pour vous." : WrongStatus(label, from, ticket.Status);
        if (last < 0)
            refusal = viewer.IsClock ? $"« {label} » ne se fait pas automatiquement." : $"« {label} » se fait automatiquement, jamais à la main.";
        return new TransitionDecision { Refusal = refusal, Rule = rule.Reference, Facts = rule.Facts(ticket, viewer, now) };
    }

    private string WrongStatus(string label, List<string> from, string status)
    {
        if (from.Count == 0)
            return $"« {label} » ne s'applique qu'à une demande qui n'est pas encore ouverte.";
        var possible = string.Join(", ", from.Select(code => $"« {Label(code)} »"));
        return $"« {label} » n'est pas possible : la demande est au statut « {Label(status)} », il faudrait {possible}.";
    }

    private string Label(string code) => _statuses.TryGetValue(code, out var status) ? status.Label : code;

    private static int LastIndex(IReadOnlyList<Transition> edges, Func<Transition, bool> condition)
    {
        for (var i = edges.Count - 1; i >= 0; i--)
        {
            if (condition(edges[i]))
                return i;
        }

        return -1;
    }
}
