namespace Amigo.Rules.Evaluation;

/// <summary>Writes one comparison with the values it met.</summary>
internal sealed class ComparisonText<TSubject>(FrenchFormat format, Operand<TSubject> left, Relation relation, Operand<TSubject>? right)
{
    private readonly string? _field = left.Field ?? right?.Field;

    /// <summary>The comparison as it stands for a sight.</summary>
    /// <param name="sight">What the rule looks at.</param>
    /// <param name="isTrue">What the comparison answers, before it is negated.</param>
    /// <param name="isNegated">Whether the rule takes the opposite.</param>
    public Condition Tell(Sight<TSubject> sight, bool isTrue, bool isNegated)
    {
        var (first, second) = (left.Read(sight), right?.Read(sight));
        var values = (Left: Text(left, first, sight), Right: right is null ? "" : Text(right, second, sight));
        var negation = isNegated ? "pas : " : "";
        return new Condition(ConditionKind.Comparison, isTrue != isNegated)
        {
            Text = negation + Write(Named(left, values.Left), right is null ? "" : Named(right, values.Right), second),
            Source = negation + Write(Sourced(left, values.Left), right is null ? "" : Sourced(right, values.Right), second),
            Plain = PlainComparison.Of(new(left.Field, relation, right?.Field, first, second, values.Left, values.Right), isTrue),
        };
    }

    /// <summary>A part of a code is looked for in the code, not in the name of what it stands for.</summary>
    private string Text(Operand<TSubject> operand, object? value, Sight<TSubject> sight) =>
        relation is Relation.Contains or Relation.StartsWith ? format.Value(null, value) : format.Value(operand.Field ?? _field, value, sight.Names);

    private string Write(string first, string second, object? wanted) => relation switch
    {
        Relation.Is => first,
        Relation.Equal when wanted is null => $"{first} est vide",
        Relation.NotEqual when wanted is null => $"{first} n’est pas vide",
        _ => $"{first} {Symbol} {second}",
    };

    private static string Named(Operand<TSubject> operand, string value) => operand.Field is { } field ? $"{FrenchFormat.Name(field)} ({value})" : value;

    private string Sourced(Operand<TSubject> operand, string value) => operand.Field is null ? (relation == Relation.Is ? $"{operand.Source} = {value}" : value)
        : relation is Relation.Equal or Relation.NotEqual or Relation.In ? $"{operand.Source} ({value})"
        : $"{operand.Source} = {value}";

    private string Symbol => relation switch
    {
        Relation.Equal => "=",
        Relation.NotEqual => "≠",
        Relation.Less => "<",
        Relation.LessOrEqual => "≤",
        Relation.Greater => ">",
        Relation.GreaterOrEqual => "≥",
        Relation.In => "parmi",
        Relation.Contains => "contient",
        _ => "commence par",
    };
}
