using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>Finds texts compared with a field that only takes known codes (<c>ticket.Status == "resolu"</c>).</summary>
internal sealed class LiteralCheck(RuleScope scope, Func<string, string, string?> literals) : ExpressionVisitor
{
    private (string Literal, string Message)? _problem;

    public static (string Literal, string Message)? FirstProblem(
        Expression body, RuleScope scope, Func<string, string, string?> literals)
    {
        var visitor = new LiteralCheck(scope, literals);
        visitor.Visit(body);
        return visitor._problem;
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual)
        {
            Compare(node.Left, node.Right);
            Compare(node.Right, node.Left);
        }

        return base.VisitBinary(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Enumerable) && node.Method.Name == "Contains")
        {
            if (node.Arguments[0] is NewArrayExpression array)
            {
                foreach (var item in array.Expressions)
                    Compare(node.Arguments[1], item);
            }
            else
            {
                Compare(node.Arguments[0], node.Arguments[1]);
            }
        }

        return base.VisitMethodCall(node);
    }

    private void Compare(Expression field, Expression value)
    {
        if (_problem is null && field is MemberExpression member && (member.Expression == scope.Subject || member.Expression == scope.Viewer)
            && value is ConstantExpression { Value: string text } && literals(member.Member.Name, text) is { } message)
            _problem = (text, message);
    }
}
