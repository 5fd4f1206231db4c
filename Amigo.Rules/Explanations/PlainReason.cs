namespace Amigo.Rules.Explanations;

/// <summary>Tells in one clause why a condition holds or not, from what its comparisons mean.</summary>
internal static class PlainReason
{
    /// <summary>Null when a part that matters has no meaning outside the rule.</summary>
    public static string? Of(Condition condition) => condition switch
    {
        { Kind: ConditionKind.Comparison } => condition.Plain,
        // A refusal is clear with its first cause; an agreement needs all of them.
        { Kind: ConditionKind.All, Holds: false } => condition.Parts.Where(part => !part.Holds).Select(Of).FirstOrDefault(),
        { Kind: ConditionKind.Any, Holds: true } => condition.Parts.Where(part => part.Holds).Select(Of).FirstOrDefault(),
        { Kind: ConditionKind.Not } => Of(condition.Parts[0]),
        _ => Join([.. condition.Parts.Select(Of)]),
    };

    private static string? Join(IReadOnlyList<string?> clauses) => clauses switch
    {
        [] => null,
        _ when clauses.Any(clause => clause is null) => null,
        [var only] => only,
        _ => $"{string.Join(", ", clauses.Distinct().SkipLast(1))} et {clauses[^1]}",
    };
}
