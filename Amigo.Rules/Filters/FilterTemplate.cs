using System.Linq.Expressions;
using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Filters;

/// <summary>A rule's expression with its parts that depend on viewer and time only found and compiled, once per load.</summary>
internal sealed class FilterTemplate : ExpressionVisitor
{
    private readonly Dictionary<Expression, ICapture> _captures = [];
    private readonly RuleScope _scope;

    public FilterTemplate(Expression body, RuleScope scope)
    {
        Body = body;
        _scope = scope;
        Visit(body);
    }

    public Expression Body { get; }

    public IReadOnlyDictionary<Expression, ICapture> Captures => _captures;

    public override Expression? Visit(Expression? node)
    {
        if (node is null or LambdaExpression || !IsIndependent(node))
            return base.Visit(node);

        // Values stay of their own type: a parameter that might be null would double the queries to cache.
        if (node is UnaryExpression { NodeType: ExpressionType.Convert } convert)
            Visit(convert.Operand);
        else
            _captures[node] = Create(node);
        return node;
    }

    private bool IsIndependent(Expression node)
    {
        var seen = Dependence.Of(node);
        return seen.Count > 0 && !seen.Contains(_scope.Subject);
    }

    private ICapture Create(Expression node)
    {
        if (node.Type != typeof(IReadOnlyList<string>))
            return (ICapture)Activator.CreateInstance(typeof(Capture<>).MakeGenericType(node.Type), Compile(node))!;

        var list = (Func<ViewerFacts, DateTime, IReadOnlyList<string>>)Compile(node);
        return new Capture<List<string>>((viewer, now) => [.. list(viewer, now)]);
    }

    private Delegate Compile(Expression node) =>
        Expression.Lambda(typeof(Func<,,>).MakeGenericType(typeof(ViewerFacts), typeof(DateTime), node.Type), node, _scope.Viewer, _scope.Now)
            .Compile();
}
