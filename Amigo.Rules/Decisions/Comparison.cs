namespace Amigo.Rules;

/// <summary>One condition of a rule with the values it met.</summary>
/// <param name="Text">French text with values: "résolue le (9 janvier 2026) ≤ 12 janvier 2026".</param>
/// <param name="Holds">Whether the condition is true.</param>
public sealed record Comparison(string Text, bool Holds)
{
    /// <summary>The text followed by ✓ or ✗.</summary>
    public override string ToString() => $"{Text} {(Holds ? '✓' : '✗')}";
}
