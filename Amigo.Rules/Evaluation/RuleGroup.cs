namespace Amigo.Rules.Evaluation;

/// <summary>Rules that are decided together: one workflow of RulesEngine.</summary>
/// <typeparam name="TSubject"><see cref="TicketFacts"/> or <see cref="OfferFacts"/>.</typeparam>
internal sealed class RuleGroup<TSubject>
    where TSubject : class
{
    private readonly EngineHost _engine;
    private readonly string _workflow;

    public RuleGroup(EngineHost engine, string workflow, IReadOnlyList<CompiledRule<TSubject>> rules)
    {
        _engine = engine;
        Rules = [.. rules.DistinctBy(rule => rule.Reference.Rule)];
        _workflow = Rules.Count == 0 ? "" : engine.Add(workflow, Rules.Select(rule => (rule.Reference.Rule, rule.Text)));
    }

    private RuleGroup(EngineHost engine, CompiledRule<TSubject> only) => (_engine, _workflow, Rules) = (engine, "", [only]);

    public IReadOnlyList<CompiledRule<TSubject>> Rules { get; }

    /// <summary>One of its rules without the others, for what does not go through RulesEngine: no workflow is added once a set is loaded.</summary>
    public RuleGroup<TSubject> Only(CompiledRule<TSubject> rule) => new(_engine, rule);

    /// <summary>The rules that hold, by RulesEngine, in the order of the file.</summary>
    /// <exception cref="RuleEvaluationException">A rule failed.</exception>
    public IReadOnlyList<CompiledRule<TSubject>> Decide(TSubject subject, ViewerFacts viewer, DateTime now)
    {
        if (Rules.Count == 0)
            return [];

        var names = _engine.Execute(_workflow, Rules[0].Scope, subject, viewer, now);
        return [.. Rules.Where(rule => names.Contains(rule.Reference.Rule))];
    }

    /// <summary>Every rule read for people.</summary>
    public IReadOnlyList<RuleTrace> Trace(Sight<TSubject> sight) => [.. Rules.Select(rule => rule.Trace(sight))];

    /// <summary>The rules read until one holds, or fails: a choice that must not be made by the next one.</summary>
    public IReadOnlyList<RuleTrace> TraceChoice(Sight<TSubject> sight)
    {
        var read = new List<RuleTrace>();
        foreach (var rule in Rules)
        {
            read.Add(rule.Trace(sight));
            if (read[^1] is { Holds: true } or { Error: not null })
                break;
        }

        return read;
    }

    /// <summary>Whether any rule holds, by the compiled predicates.</summary>
    /// <exception cref="RuleEvaluationException">A rule failed.</exception>
    public bool Any(TSubject subject, ViewerFacts viewer, DateTime now)
    {
        foreach (var rule in Rules)
        {
            if (rule.Holds(subject, viewer, now))
                return true;
        }

        return false;
    }
}
