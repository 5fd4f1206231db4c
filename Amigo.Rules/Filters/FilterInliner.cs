using System.Linq.Expressions;
using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Filters;

/// <summary>Replaces facts by what an entity's projection binds to them, and captured parts by their values.</summary>
internal sealed class FilterInliner(
    FilterTemplate template, IReadOnlyDictionary<string, Expression> bindings, ViewerFacts viewer, DateTime now) : ExpressionVisitor
{
    public Expression Inline() => Visit(template.Body);

    /// <summary>What a member-initialiser binds to each fact.</summary>
    /// <exception cref="ArgumentException">It is something else than a member-initialiser of assignments.</exception>
    public static Dictionary<string, Expression> Bindings(LambdaExpression projection) =>
        projection.Body is MemberInitExpression init && init.Bindings.All(binding => binding is MemberAssignment)
            ? init.Bindings.Cast<MemberAssignment>().ToDictionary(binding => binding.Member.Name, binding => binding.Expression)
            : throw new ArgumentException("The projection must be of the form x => new TicketFacts { Number = x.Number, … }.", nameof(projection));

    public override Expression Visit(Expression? node) =>
        node is not null && template.Captures.TryGetValue(node, out var capture) ? capture.Bind(viewer, now) : base.Visit(node)!;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression != RuleScope.Ticket.Subject)
            return base.VisitMember(node);

        return bindings.TryGetValue(node.Member.Name, out var bound)
            ? bound
            : throw new ArgumentException($"The projection does not bind {node.Member.Name}, which a rule reads.");
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.Name != nameof(string.StartsWith) || node.Arguments is not [ConstantExpression { Value: string prefix }])
            return base.VisitMethodCall(node);

        // SQLite would translate it to LIKE, which ignores case: compare the first letters instead.
        var text = Visit(node.Object!);
        var length = Expression.Constant(prefix.Length);
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Expression.Property(text, nameof(string.Length)), length),
            Expression.Equal(
                Expression.Call(text, nameof(string.Substring), null, Expression.Constant(0), length),
                Expression.Constant(prefix)));
    }
}
