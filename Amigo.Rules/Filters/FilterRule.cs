using System.Linq.Expressions;
using Amigo.Rules.Evaluation;
using Amigo.Rules.Filters;

namespace Amigo.Rules;

/// <summary>
/// A set of tickets, defined by one or several named rules any of which suffices, that runs as SQL, as a compiled
/// predicate, or one ticket at a time through RulesEngine with an explanation. All three come from the same text.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FilterRule
{
    private readonly RuleGroup<TicketFacts> _group;
    private readonly FilterTemplate[] _templates;

    internal FilterRule(RuleGroup<TicketFacts> group)
    {
        _group = group;
        _templates = [.. group.Rules.Select(rule => new FilterTemplate(rule.Body, RuleScope.Ticket))];
        Rules = [.. group.Rules.Select(rule => rule.Reference)];
    }

    /// <summary>The rules that define the filter.</summary>
    public IReadOnlyList<RuleReference> Rules { get; }

    /// <summary>Whether another filter holds for the same tickets whatever they are, because both are written the same.</summary>
    /// <param name="other">The other.</param>
    public bool IsWrittenLike(FilterRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Compiled.Select(rule => rule.Condition).SequenceEqual(other.Compiled.Select(rule => rule.Condition));
    }

    /// <summary>The same rules, compiled, for what compares two sets.</summary>
    internal IReadOnlyList<CompiledRule<TicketFacts>> Compiled => _group.Rules;

    /// <summary>Each of its rules alone. Such filters translate; they do not decide through RulesEngine.</summary>
    internal IEnumerable<PlacedFilter> Split() => _group.Rules.Select(rule => new PlacedFilter(
        rule.Reference, new FilterRule(_group.Only(rule)), rule.Place.Line, rule.Place.Column));

    /// <summary>The filter as a predicate over the caller's entity, for a query provider to translate.</summary>
    /// <typeparam name="TEntity">The caller's entity.</typeparam>
    /// <param name="projection">Member-initialiser of <see cref="TicketFacts"/>; every fact the rules read must be bound.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="now">The present, UTC.</param>
    /// <returns>A predicate where viewer and time stand as members of captured objects, hence as SQL parameters.</returns>
    /// <exception cref="ArgumentException">The projection is not a member initialiser, or lacks a fact that a rule reads.</exception>
    public Expression<Func<TEntity, bool>> For<TEntity>(
        Expression<Func<TEntity, TicketFacts>> projection, ViewerFacts viewer, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ArgumentNullException.ThrowIfNull(viewer);
        var bindings = FilterInliner.Bindings(projection);
        var body = _templates
            .Select(template => new FilterInliner(template, bindings, viewer, now).Inline())
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<TEntity, bool>>(body, projection.Parameters);
    }

    /// <summary>Decides one ticket through RulesEngine and explains.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="now">The present, UTC.</param>
    /// <exception cref="RuleEvaluationException">A rule failed while running.</exception>
    public FilterDecision Decide(TicketFacts ticket, ViewerFacts viewer, DateTime now) =>
        new([.. _group.Decide(ticket, viewer, now).Select(rule => new MatchedRule(
            rule.Reference,
            rule.Label ?? rule.Reference.Rule,
            rule.Facts(ticket, viewer, now)))]);

    /// <summary>Decides one ticket through the compiled predicate: well under a microsecond, no explanation.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="now">The present, UTC.</param>
    /// <exception cref="RuleEvaluationException">A rule failed while running.</exception>
    public bool IsMatch(TicketFacts ticket, ViewerFacts viewer, DateTime now) => _group.Any(ticket, viewer, now);

    /// <summary>Every rule with the values its comparisons meet, whether it holds or not. A rule that fails says so and holds for nobody.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="now">The present, UTC.</param>
    /// <param name="names">Names for those who will read it; null for none.</param>
    public IReadOnlyList<RuleTrace> Trace(TicketFacts ticket, ViewerFacts viewer, DateTime now, FactNaming? names = null) =>
        _group.Trace(new(ticket, viewer, now, names));
}
