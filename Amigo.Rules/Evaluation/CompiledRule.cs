using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>A checked rule: its text for RulesEngine, the same text as an expression and as a delegate.</summary>
/// <typeparam name="TSubject"><see cref="TicketFacts"/> or <see cref="OfferFacts"/>.</typeparam>
internal sealed class CompiledRule<TSubject>(
    RuleReference reference, RuleScope scope, string text, Expression body, string? label, string? refusal, FrenchFormat format)
    where TSubject : class
{
    private readonly Func<TSubject, ViewerFacts, DateTime, bool> _predicate =
        Expression.Lambda<Func<TSubject, ViewerFacts, DateTime, bool>>(body, scope.Parameters).Compile();

    private readonly Lazy<RuleExplainer<TSubject>> _explainer = new(() => new RuleExplainer<TSubject>(body, scope, format));

    public RuleReference Reference => reference;

    public RuleScope Scope => scope;

    /// <summary>What RulesEngine runs.</summary>
    public string Text { get; } = text;

    /// <summary>The condition as its administrator wrote it: the text without what the loader adds to it.</summary>
    public string Condition { get; init; } = text;

    public Expression Body => body;

    public string? Label => label;

    public string? Refusal => refusal;

    /// <summary>Whether the rule holds, by the compiled predicate.</summary>
    /// <exception cref="RuleEvaluationException">It failed.</exception>
    public bool Holds(TSubject subject, ViewerFacts viewer, DateTime now)
    {
        try
        {
            return _predicate(subject, viewer, now);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new RuleEvaluationException(reference.Rule, exception);
        }
    }

    public IReadOnlyList<SeenFact> Facts(TSubject subject, ViewerFacts viewer, DateTime now) =>
        _explainer.Value.Facts(subject, viewer, now);

    public IReadOnlyList<Comparison> Comparisons(TSubject subject, ViewerFacts viewer, DateTime now) =>
        _explainer.Value.Comparisons(subject, viewer, now);
}
