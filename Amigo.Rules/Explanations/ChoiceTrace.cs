namespace Amigo.Rules;

/// <summary>A value chosen by the first rule that holds.</summary>
/// <param name="Value">The chosen code; null when no rule could be asked.</param>
/// <param name="Rules">The rules read, in the order of the file: the last one decided.</param>
public sealed record ChoiceTrace(string? Value, IReadOnlyList<RuleTrace> Rules)
{
    /// <summary>The rule that decided, or null.</summary>
    public RuleTrace? Deciding => Rules.Count > 0 && Rules[^1].Holds ? Rules[^1] : null;
}
