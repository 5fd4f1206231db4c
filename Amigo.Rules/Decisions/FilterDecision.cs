namespace Amigo.Rules;

/// <summary>Whether a ticket passes a filter, and through which of its rules.</summary>
/// <param name="Matched">The rules that hold; empty when the ticket does not pass.</param>
public sealed record FilterDecision(IReadOnlyList<MatchedRule> Matched)
{
    /// <summary>Whether at least one rule holds.</summary>
    public bool IsMatch => Matched.Count > 0;
}
