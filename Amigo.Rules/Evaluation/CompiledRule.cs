using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>A checked rule: its text for RulesEngine, the same text as an expression and as a delegate.</summary>
/// <typeparam name="TSubject"><see cref="TicketFacts"/> or <see cref="OfferFacts"/>.</typeparam>
internal sealed class CompiledRule<TSubject>(RuleReference reference, RuleScope scope, string text, Expression body, RuleWords words, FrenchFormat format)
    where TSubject : class
{
    private readonly Func<TSubject, ViewerFacts, DateTime, bool> _predicate =
        Expression.Lambda<Func<TSubject, ViewerFacts, DateTime, bool>>(body, scope.Parameters).Compile();

    private readonly Lazy<RuleExplainer<TSubject>> _explainer = new(() => new RuleExplainer<TSubject>(body, scope, format));

    public RuleReference Reference => reference;

    public RuleScope Scope => scope;

    /// <summary>What RulesEngine runs: the author's expression, with a condition on the status where its file asks for one.</summary>
    public string Text { get; } = text;

    /// <summary>The condition as its administrator wrote it: the text without what the loader adds to it.</summary>
    public string Condition { get; init; } = text;

    public Expression Body => body;

    public (int Line, int Column) Place => words.Place;

    public string? Label => words.Label;

    public string? Refusal => words.Refusal;

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
        _explainer.Value.Facts(new(subject, viewer, now, null));

    /// <summary>The rule read for people; a rule that fails holds for nobody and says so.</summary>
    public RuleTrace Trace(Sight<TSubject> sight)
    {
        var (holds, error) = (false, (string?)null);
        try
        {
            holds = Holds(sight.Subject, sight.Viewer, sight.Now);
        }
        catch (RuleEvaluationException exception)
        {
            error = exception.Message;
        }

        return new RuleTrace
        {
            Rule = reference,
            Line = words.Line,
            Expression = words.Expression,
            Label = words.Label,
            Refusal = words.Refusal,
            Holds = holds,
            Condition = _explainer.Value.Condition(sight),
            Error = error,
        };
    }
}
