using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>Reads again, for people, the facts and comparisons of a rule. Interpreted: built only for rules that are explained.</summary>
internal sealed class RuleExplainer<TSubject> : ExpressionVisitor
{
    private readonly RuleScope _scope;
    private readonly FrenchFormat _format;
    private readonly Dictionary<string, (string Field, Func<TSubject, ViewerFacts, DateTime, object?> Read)> _facts = [];
    private readonly List<Func<TSubject, ViewerFacts, DateTime, Comparison>> _comparisons = [];

    public RuleExplainer(Expression body, RuleScope scope, FrenchFormat format)
    {
        _scope = scope;
        _format = format;
        Visit(body);
        AddComparisons(body);
    }

    public IReadOnlyList<SeenFact> Facts(TSubject subject, ViewerFacts viewer, DateTime now) =>
        [.. _facts.Select(fact => new SeenFact(fact.Key, _format.Value(fact.Value.Field, fact.Value.Read(subject, viewer, now)))
        {
            Label = FrenchFormat.Name(fact.Value.Field),
        })];

    public IReadOnlyList<Comparison> Comparisons(TSubject subject, ViewerFacts viewer, DateTime now) =>
        [.. _comparisons.Select(compare => compare(subject, viewer, now))];

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!IsFact(node))
            return base.VisitMember(node);
        _facts.TryAdd(node.ToString(), (node.Member.Name, Reader(node)));
        return node;
    }

    private bool IsFact(MemberExpression node) => node.Expression == _scope.Subject || node.Expression == _scope.Viewer;

    private Func<TSubject, ViewerFacts, DateTime, object?> Reader(Expression node) =>
        Expression.Lambda<Func<TSubject, ViewerFacts, DateTime, object?>>(Expression.Convert(node, typeof(object)), _scope.Parameters)
            .Compile(preferInterpretation: true);

    private void AddComparisons(Expression node)
    {
        switch (node)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } pair:
                AddComparisons(pair.Left);
                AddComparisons(pair.Right);
                break;
            case BinaryExpression pair:
                AddPair(node, pair.Left, Symbol(pair.NodeType), pair.Right);
                break;
            case MethodCallExpression { Object: null, Arguments: [{ } list, { } item] } call when call.Method.Name == "Contains":
                AddPair(node, item, "parmi", list);
                break;
            case MethodCallExpression { Object: { } text, Arguments: [{ } part] } call when call.Method.DeclaringType == typeof(string):
                AddPair(node, text, call.Method.Name == "Contains" ? "contient" : "commence par", part);
                break;
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                AddAlone(node, not.Operand, "pas : ");
                break;
            case not ConstantExpression:
                AddAlone(node, node, "");
                break;
        }
    }

    private void AddPair(Expression whole, Expression left, string symbol, Expression right)
    {
        var holds = Reader(whole);
        var field = Field(left) ?? Field(right);
        var (first, second) = (Operand(left, field), Operand(right, field));
        _comparisons.Add((subject, viewer, now) => new Comparison(
            $"{first(subject, viewer, now)} {symbol} {second(subject, viewer, now)}", (bool)holds(subject, viewer, now)!));
    }

    private void AddAlone(Expression whole, Expression inner, string prefix)
    {
        var holds = Reader(whole);
        var operand = Operand(inner, null);
        _comparisons.Add((subject, viewer, now) =>
            new Comparison(prefix + operand(subject, viewer, now), (bool)holds(subject, viewer, now)!));
    }

    /// <summary>A fact shows as "name (value)", anything else as its value.</summary>
    private Func<TSubject, ViewerFacts, DateTime, string> Operand(Expression node, string? field)
    {
        var read = Reader(node);
        return Field(node) is { } own
            ? (subject, viewer, now) => $"{FrenchFormat.Name(own)} ({_format.Value(own, read(subject, viewer, now))})"
            : (subject, viewer, now) => _format.Value(field, read(subject, viewer, now));
    }

    private string? Field(Expression node) => node switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Field(convert.Operand),
        MemberExpression member when IsFact(member) => member.Member.Name,
        _ => null,
    };

    private static string Symbol(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "=",
        ExpressionType.NotEqual => "≠",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "≤",
        ExpressionType.GreaterThan => ">",
        _ => "≥",
    };
}
