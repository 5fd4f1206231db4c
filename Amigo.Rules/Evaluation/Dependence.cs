using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>Tells which of a scope's parameters an expression reads.</summary>
internal sealed class Dependence : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _seen = [];

    private Dependence()
    {
    }

    public static bool OnSubject(Expression expression, RuleScope scope) => Of(expression).Contains(scope.Subject);

    public static HashSet<ParameterExpression> Of(Expression expression)
    {
        var visitor = new Dependence();
        visitor.Visit(expression);
        return visitor._seen;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _seen.Add(node);
        return node;
    }
}
