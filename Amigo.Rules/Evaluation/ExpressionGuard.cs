using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>
/// Walks a parsed expression and refuses whatever is not listed here: what a rule may contain is bounded in time,
/// free of side effects, and means the same in memory and in SQL.
/// </summary>
internal sealed class ExpressionGuard(RuleScope scope, IReadOnlySet<string>? subjectMembers) : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _elements = [];
    private bool _mayBeNegated;

    /// <summary>Checks a whole expression.</summary>
    /// <exception cref="ForbiddenExpressionException">It uses something that is not allowed.</exception>
    public static void Check(Expression body, RuleScope scope, IReadOnlySet<string>? subjectMembers) =>
        new ExpressionGuard(scope, subjectMembers).Visit(body);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        switch (node.NodeType)
        {
            case ExpressionType.AndAlso or ExpressionType.OrElse:
                break;
            case ExpressionType.Equal or ExpressionType.NotEqual:
                return Negatable(() => base.VisitBinary(node));
            case ExpressionType.LessThan or ExpressionType.LessThanOrEqual
                or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual:
                RefuseNegatedNull(node);
                break;
            default:
                throw Refuse("", $"L'opération « {node.NodeType} » n'est pas permise : seulement &&, ||, !, in et les comparaisons.");
        }

        return base.VisitBinary(node);
    }

    protected override Expression VisitUnary(UnaryExpression node) => node.NodeType switch
    {
        ExpressionType.Not when node.Type == typeof(bool) => Negatable(() => base.VisitUnary(node)),
        ExpressionType.Convert when IsWidening(node.Operand.Type, node.Type) => base.VisitUnary(node),
        ExpressionType.Negate when node.Operand is ConstantExpression => base.VisitUnary(node),
        _ => throw Refuse("", $"L'opération « {node.NodeType} » n'est pas permise."),
    };

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (node.Value is null or string or int or long or double or decimal or bool or DayOfWeek)
            return node;

        throw Refuse("", node.Value is DateTime
            ? "Une date écrite en toutes lettres n'est pas permise : partez de now, par exemple now.AddDays(-14)."
            : $"Une valeur de type « {node.Type.Name} » n'est pas permise.");
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (node == scope.Now || _elements.Contains(node))
            return node;

        throw Refuse(node.Name ?? "", $"« {node.Name} » ne s'emploie qu'avec un de ses champs : {node.Name}.Champ.");
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (AllowedMembers.IsFact(node, scope, subjectMembers))
            return node;
        if (node.Expression == scope.Subject && AllowedMembers.IsFact(node, scope, null))
            throw Refuse(node.Member.Name, $"« {node} » n'est pas encore connu quand cette règle est lue. Champs possibles : {string.Join(", ", subjectMembers!)}.");
        if (AllowedMembers.IsOther(node, scope))
            return base.VisitMember(node);

        throw Refuse(node.Member.Name, $"« {node.Member.Name} » n'est pas un champ permis ici.");
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var problem = AllowedMethods.Problem(node, scope);
        if (problem is not null)
            throw Refuse(node.Method.Name, problem);

        foreach (var argument in node.Arguments)
        {
            if (argument is NewArrayExpression array)
                Visit(array.Expressions);
            else
                Visit(argument is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : argument);
        }

        Visit(node.Object);
        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        _elements.UnionWith(node.Parameters);
        Visit(node.Body);
        return node;
    }

    public override Expression? Visit(Expression? node) => node switch
    {
        null or BinaryExpression or UnaryExpression or ConstantExpression or ParameterExpression
            or MemberExpression or MethodCallExpression or LambdaExpression => base.Visit(node),
        _ => throw Refuse("", $"Cette construction n'est pas permise dans une règle : {node}."),
    };

    private static ForbiddenExpressionException Refuse(string word, string message) => new(word, message);

    private static bool IsWidening(Type from, Type to)
    {
        var target = Nullable.GetUnderlyingType(to) ?? to;
        var source = Nullable.GetUnderlyingType(from) ?? from;
        return source == target || (source == typeof(int) && (target == typeof(long) || target == typeof(double) || target == typeof(decimal)));
    }

    /// <summary>SQL answers "unknown" where C# answers false: alike as long as nobody takes the opposite.</summary>
    private void RefuseNegatedNull(BinaryExpression node)
    {
        if (_mayBeNegated && (Nullable.GetUnderlyingType(node.Left.Type) is not null || Nullable.GetUnderlyingType(node.Right.Type) is not null))
            throw Refuse("", "La négation d'une comparaison avec un champ qui peut être vide est ambiguë : écrivez la comparaison opposée, avec « == null » s'il le faut.");
    }

    private Expression Negatable(Func<Expression> visit)
    {
        var before = _mayBeNegated;
        _mayBeNegated = true;
        var result = visit();
        _mayBeNegated = before;
        return result;
    }
}
