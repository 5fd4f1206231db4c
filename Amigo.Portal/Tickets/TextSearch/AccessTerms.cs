using System.Collections;
using System.Globalization;
using System.Linq.Expressions;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>
/// Terms indexed with the words of a request (its team, its people, its establishment), so that a search stays among those its reader may
/// see instead of walking through everyone's. The rule itself is always part of the query: terms only say where it cannot hold.
/// </summary>
public static class AccessTerms
{
    /// <summary>That it holds notes.</summary>
    public const string Notes = "n";

    private static readonly Dictionary<string, char> Kinds = new()
    {
        [nameof(Ticket.AuthorId)] = 'a',
        [nameof(Ticket.BeneficiaryId)] = 'b',
        [nameof(Ticket.EstablishmentUai)] = 'e',
        [nameof(Ticket.AgentId)] = 'g',
        [nameof(Ticket.OpenedById)] = 'o',
        [nameof(Ticket.Team)] = 't',
    };

    public static IReadOnlyList<string> Of(string team, string establishment, int author, int? beneficiary, int? agent, int? openedBy)
    {
        List<string> terms = [Term('t', team), Term('e', establishment), Term('a', author)];
        foreach (var (kind, person) in new[] { ('b', beneficiary), ('g', agent), ('o', openedBy) })
        {
            if (person is { } known)
                terms.Add(Term(kind, known));
        }

        return terms;
    }

    /// <summary>
    /// Terms one of which every request that passes <paramref name="filter"/> holds; null when the filter does not say so, whatever it is.
    /// </summary>
    public static IReadOnlyList<string>? Covering(Expression<Func<Ticket, bool>> filter) => Cover(filter.Body) is { } terms ? [.. terms.Distinct()] : null;

    private static List<string>? Cover(Expression expression) => expression switch
    {
        ConstantExpression { Value: false } => [],
        BinaryExpression { NodeType: ExpressionType.OrElse } either => CoverBoth(either),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => Cover(both.Left) ?? Cover(both.Right),
        BinaryExpression { NodeType: ExpressionType.Equal } equal => CoverValue(equal.Left, equal.Right) ?? CoverValue(equal.Right, equal.Left),
        MethodCallExpression { Method.Name: nameof(Enumerable.Contains) } contains => CoverList(contains),
        _ => null,
    };

    private static List<string>? CoverBoth(BinaryExpression either) =>
        Cover(either.Left) is { } left && Cover(either.Right) is { } right ? [.. left, .. right] : null;

    private static List<string>? CoverValue(Expression column, Expression value) =>
        KindOf(column) is { } kind && Evaluate(value) is { } known ? [Term(kind, known)] : null;

    private static List<string>? CoverList(MethodCallExpression contains)
    {
        var list = contains.Object ?? contains.Arguments[0];
        return KindOf(contains.Arguments[^1]) is { } kind && Evaluate(list) is IEnumerable values and not string
            ? [.. values.OfType<object>().Select(value => Term(kind, value))]
            : null;
    }

    private static char? KindOf(Expression column) => column switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => KindOf(convert.Operand),
        MemberExpression { Expression: ParameterExpression } member when Kinds.TryGetValue(member.Member.Name, out var kind) => kind,
        _ => null,
    };

    /// <summary>Null when it depends on the request.</summary>
    private static object? Evaluate(Expression value) => new ParameterFinder().IsIn(value)
        ? null
        : Expression.Lambda<Func<object?>>(Expression.Convert(value, typeof(object))).Compile(preferInterpretation: true)();

    private static string Term(char kind, object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return kind + string.Concat(Text.Fold(text).Where(char.IsAsciiLetterOrDigit));
    }

    private sealed class ParameterFinder : ExpressionVisitor
    {
        private bool _found;

        public bool IsIn(Expression expression)
        {
            Visit(expression);
            return _found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
