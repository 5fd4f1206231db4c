using System.Linq.Expressions;

namespace Amigo.Rules.Filters;

/// <inheritdoc cref="ICapture"/>
internal sealed class Capture<T>(Func<ViewerFacts, DateTime, T> evaluate) : ICapture
{
    public MemberExpression Bind(ViewerFacts viewer, DateTime now) => Expression.Field(
        Expression.Constant(new Captured<T> { Value = evaluate(viewer, now) }), nameof(Captured<>.Value));
}
