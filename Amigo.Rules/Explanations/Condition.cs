namespace Amigo.Rules;

/// <summary>A condition of a rule with the values it met, or several joined.</summary>
/// <param name="Kind">How it is made.</param>
/// <param name="Holds">Whether it is true.</param>
public sealed record Condition(ConditionKind Kind, bool Holds)
{
    /// <summary>French text with values, empty when it has parts: "résolue le (9 janvier 2026) ≤ 12 janvier 2026".</summary>
    public string Text { get; init; } = "";

    /// <summary>The same with the names of rule files: "ticket.ResolvedAt = 9 janvier 2026 ≤ 12 janvier 2026".</summary>
    public string Source { get; init; } = "";

    /// <summary>What it means to the person it is about, in lower case: "elle n’est pas résolue". Null when only the rule's author could say.</summary>
    public string? Plain { get; init; }

    /// <summary>The conditions it joins.</summary>
    public IReadOnlyList<Condition> Parts { get; init; } = [];

    /// <summary>Every comparison in it, in the order of the rule.</summary>
    public IEnumerable<Condition> Comparisons => Parts.Count == 0 ? [this] : Parts.SelectMany(part => part.Comparisons);

    /// <summary>The text followed by ✓ or ✗.</summary>
    public override string ToString() => $"{Text} {(Holds ? '✓' : '✗')}";
}
