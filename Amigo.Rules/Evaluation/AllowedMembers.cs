using System.Linq.Expressions;
using System.Reflection;

namespace Amigo.Rules.Evaluation;

/// <summary>The properties a rule may read.</summary>
internal static class AllowedMembers
{
    private static readonly string[] DateParts =
        [nameof(DateTime.Date), nameof(DateTime.Year), nameof(DateTime.Month), nameof(DateTime.Day), nameof(DateTime.Hour),
            nameof(DateTime.Minute), nameof(DateTime.DayOfWeek), nameof(DateTime.DayOfYear)];

    /// <summary>A property of a fact record, read on its parameter.</summary>
    public static bool IsFact(MemberExpression node, RuleScope scope, IReadOnlySet<string>? subjectMembers)
    {
        if (node.Member is not PropertyInfo property || property.DeclaringType != node.Expression?.Type)
            return false;
        return node.Expression == scope.Viewer
            || (node.Expression == scope.Subject && subjectMembers?.Contains(property.Name) != false);
    }

    /// <summary>A part of a date that does not come from the subject, the length of a list, or whether a fact is present.</summary>
    public static bool IsOther(MemberExpression node, RuleScope scope)
    {
        var type = node.Member.DeclaringType;
        if (node.Expression is null)
            return false;
        if (type == typeof(DateTime))
            return DateParts.Contains(node.Member.Name) && !Dependence.OnSubject(node.Expression, scope);
        if (node.Member.Name == "HasValue")
            return Nullable.GetUnderlyingType(node.Expression.Type) is not null;
        return node.Member.Name == "Count" && IsViewerList(node.Expression, scope);
    }

    /// <summary>One of the viewer's lists.</summary>
    public static bool IsViewerList(Expression node, RuleScope scope) =>
        node is MemberExpression member && member.Type == typeof(IReadOnlyList<string>) && IsFact(member, scope, null);
}
