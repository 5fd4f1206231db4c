namespace Amigo.Rules;

/// <summary>A fact that a rule read, as it was when the rule decided.</summary>
/// <param name="Name">The name used in rule files, <c>ticket.ResolvedAt</c>.</param>
/// <param name="Value">The value as French text, <c>9 janvier 2026 à 14:05</c>; "aucun" when absent.</param>
public sealed record SeenFact(string Name, string Value)
{
    /// <summary>The name as French text, <c>résolue le</c>.</summary>
    public string Label { get; init; } = Name;
}
