using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>Turns a rule's expression into readings of its conditions, as they are joined. Interpreted: built only for rules that are explained.</summary>
internal sealed class ConditionReader<TSubject>(RuleScope scope, FrenchFormat format)
{
    public Func<Sight<TSubject>, Condition> Read(Expression node) => node switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } => Join(ConditionKind.All, ExpressionType.AndAlso, node),
        BinaryExpression { NodeType: ExpressionType.OrElse } => Join(ConditionKind.Any, ExpressionType.OrElse, node),
        UnaryExpression { NodeType: ExpressionType.Not, Operand: BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } inner } => Negate(inner),
        UnaryExpression { NodeType: ExpressionType.Not, Operand: UnaryExpression { NodeType: ExpressionType.Not } inner } => Negate(inner),
        UnaryExpression { NodeType: ExpressionType.Not } not => Compare(not.Operand, isNegated: true),
        _ => Compare(node, isNegated: false),
    };

    /// <summary>A fact read on the subject or the viewer, under the conversions that the parser adds.</summary>
    public MemberExpression? Fact(Expression node) => node switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Fact(convert.Operand),
        MemberExpression member when member.Expression == scope.Subject || member.Expression == scope.Viewer => member,
        _ => null,
    };

    public Func<Sight<TSubject>, object?> Value(Expression node)
    {
        var read = Expression.Lambda<Func<TSubject, ViewerFacts, DateTime, object?>>(Expression.Convert(node, typeof(object)), scope.Parameters)
            .Compile(preferInterpretation: true);
        return sight => read(sight.Subject, sight.Viewer, sight.Now);
    }

    private Func<Sight<TSubject>, Condition> Join(ConditionKind kind, ExpressionType type, Expression node)
    {
        var parts = Chain(node, type).Select(Read).ToList();
        return sight =>
        {
            var read = parts.ConvertAll(part => part(sight));
            return new Condition(kind, kind == ConditionKind.All ? read.TrueForAll(part => part.Holds) : read.Exists(part => part.Holds)) { Parts = read };
        };
    }

    /// <summary>The parts of <c>a &amp;&amp; b &amp;&amp; c</c>, which is parsed two by two.</summary>
    private static IEnumerable<Expression> Chain(Expression node, ExpressionType type) =>
        node is BinaryExpression pair && pair.NodeType == type ? Chain(pair.Left, type).Concat(Chain(pair.Right, type)) : [node];

    private Func<Sight<TSubject>, Condition> Negate(Expression inner)
    {
        var part = Read(inner);
        return sight =>
        {
            var read = part(sight);
            return new Condition(ConditionKind.Not, !read.Holds) { Parts = [read] };
        };
    }

    private Func<Sight<TSubject>, Condition> Compare(Expression node, bool isNegated)
    {
        if (node is ConstantExpression { Value: bool always })
            return _ => new Condition(ConditionKind.Comparison, always != isNegated) { Text = always ? "vaut toujours" : "ne vaut jamais", Source = always ? "true" : "false" };

        var holds = Value(node);
        var comparison = Comparison(node);
        return sight =>
        {
            try
            {
                return comparison.Tell(sight, (bool)holds(sight)!, isNegated);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // What the rule cannot compute cannot be told either, and holds for nobody.
                return new Condition(ConditionKind.Comparison, false) { Text = "n’a pas pu être calculée", Source = node.ToString() };
            }
        };
    }

    private ComparisonText<TSubject> Comparison(Expression node) => node switch
    {
        MethodCallExpression { Object: null, Arguments: [{ } list, { } item] } call when call.Method.Name == nameof(Relation.Contains) => Of(item, Relation.In, list),
        MethodCallExpression { Object: { } text, Arguments: [{ } part] } call when call.Method.DeclaringType == typeof(string) =>
            Of(text, call.Method.Name == nameof(Relation.Contains) ? Relation.Contains : Relation.StartsWith, part),
        BinaryExpression pair => Of(pair.Left, RelationOf(pair.NodeType), pair.Right),
        _ => new(format, Side(node), Relation.Is, null),
    };

    private ComparisonText<TSubject> Of(Expression left, Relation relation, Expression right) => new(format, Side(left), relation, Side(right));

    private Operand<TSubject> Side(Expression node) => new(Fact(node)?.Member.Name, (Fact(node) ?? node).ToString(), Value(node));

    private static Relation RelationOf(ExpressionType type) => type switch
    {
        ExpressionType.Equal => Relation.Equal,
        ExpressionType.NotEqual => Relation.NotEqual,
        ExpressionType.LessThan => Relation.Less,
        ExpressionType.LessThanOrEqual => Relation.LessOrEqual,
        ExpressionType.GreaterThan => Relation.Greater,
        _ => Relation.GreaterOrEqual,
    };
}
