using System.Linq.Expressions;

namespace Amigo.Rules.Evaluation;

/// <summary>The methods a rule may call.</summary>
internal static class AllowedMethods
{
    private const double MaxOffset = 60 * 24 * 366;

    private static readonly string[] DateMethods =
        [nameof(DateTime.AddDays), nameof(DateTime.AddHours), nameof(DateTime.AddMinutes), nameof(DateTime.AddMonths), nameof(DateTime.AddYears)];

    /// <summary>Every method that has a meaning in a rule.</summary>
    public static readonly IReadOnlyList<string> Names = ["Contains", "StartsWith", "Any", "Count", .. DateMethods];

    /// <summary>Why a call is refused, in French, or null when it is allowed.</summary>
    public static string? Problem(MethodCallExpression node, RuleScope scope)
    {
        if (node.Method.DeclaringType == typeof(string) && node.Object is not null)
            return OnString(node, scope);
        if (node.Method.DeclaringType == typeof(DateTime) && node.Object is not null && DateMethods.Contains(node.Method.Name))
            return OnDate(node, scope);
        if (node.Method.DeclaringType == typeof(Enumerable))
            return OnList(node, scope);
        return Unknown(node);
    }

    private static string Unknown(MethodCallExpression node) =>
        $"La fonction « {node.Method.Name} » n'est pas permise. Permises : Contains, StartsWith, Any, Count, now.AddDays, AddHours, AddMinutes, AddMonths, AddYears.";

    private static string? OnString(MethodCallExpression node, RuleScope scope)
    {
        if (node.Method.Name is not ("StartsWith" or "Contains") || node.Arguments is not [{ } argument] || argument.Type != typeof(string))
            return Unknown(node);
        if (argument is ConstantExpression constant)
            return constant.Value is string { Length: > 0 } ? null : $"« {node.Method.Name} » demande un texte qui n'est pas vide.";
        if (Dependence.OnSubject(argument, scope) || (node.Method.Name == "StartsWith" && Dependence.OnSubject(node, scope)))
            return $"« {node.Method.Name} » demande un texte écrit entre guillemets.";
        return null;
    }

    private static string? OnDate(MethodCallExpression node, RuleScope scope)
    {
        if (Dependence.OnSubject(node.Object!, scope))
            return $"« {node.Method.Name} » ne s'emploie que sur now : écrivez par exemple ticket.ResolvedAt <= now.AddDays(-14).";
        return Number(node.Arguments[0]) is { } number && Math.Abs(number) <= MaxOffset
            ? null
            : $"« {node.Method.Name} » demande un nombre écrit en chiffres, {MaxOffset} au plus.";
    }

    private static double? Number(Expression node) => node switch
    {
        ConstantExpression { Value: int number } => number,
        ConstantExpression { Value: long number } => number,
        ConstantExpression { Value: double number } => number,
        ConstantExpression { Value: decimal number } => (double)number,
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.Negate } unary => Number(unary.Operand),
        _ => null,
    };

    private static string? OnList(MethodCallExpression node, RuleScope scope)
    {
        var source = node.Arguments[0];
        switch (node.Method.Name)
        {
            case "Contains" when node.Arguments.Count == 2:
                return source is NewArrayExpression array && array.Expressions.All(item => item is ConstantExpression)
                    || AllowedMembers.IsViewerList(source, scope)
                    ? null
                    : "« Contains » et « in » demandent une liste de viewer ou des valeurs écrites.";
            case "Any" or "Count" when node.Arguments.Count <= 2 && AllowedMembers.IsViewerList(source, scope):
                return Dependence.OnSubject(node, scope)
                    ? $"« {node.Method.Name} » ne peut pas lire ticket : employez viewer.Liste.Contains(ticket.Champ)."
                    : null;
            default:
                return Unknown(node);
        }
    }
}
