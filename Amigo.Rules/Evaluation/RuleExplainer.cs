using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>Reads again, for people, the facts and conditions of a rule. Interpreted: built only for rules that are explained.</summary>
internal sealed class RuleExplainer<TSubject> : ExpressionVisitor
{
    private readonly ConditionReader<TSubject> _reader;
    private readonly FrenchFormat _format;
    private readonly Dictionary<string, (string Field, Func<Sight<TSubject>, object?> Read)> _facts = [];
    private readonly Func<Sight<TSubject>, Condition> _condition;

    public RuleExplainer(Expression body, RuleScope scope, FrenchFormat format)
    {
        _reader = new ConditionReader<TSubject>(scope, format);
        _format = format;
        Visit(body);
        _condition = _reader.Read(body);
    }

    public IReadOnlyList<SeenFact> Facts(Sight<TSubject> sight) =>
        [.. _facts.Select(fact => new SeenFact(fact.Key, _format.Value(fact.Value.Field, fact.Value.Read(sight), sight.Names))
        {
            Label = FrenchFormat.Name(fact.Value.Field),
        })];

    public Condition Condition(Sight<TSubject> sight) => _condition(sight);

    protected override Expression VisitMember(MemberExpression node)
    {
        if (_reader.Fact(node) != node)
            return base.VisitMember(node);
        _facts.TryAdd(node.ToString(), (node.Member.Name, _reader.Value(node)));
        return node;
    }
}
