namespace Amigo.Rules;

/// <summary>One difference between two sets of rules, said in French.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Code">Which status, rule, tab… it is about: a code of the files.</param>
/// <param name="Sentence">A whole sentence for an administrator who never opened the files.</param>
public sealed record RuleChange(RuleTopic Topic, ChangeKind Kind, string Code, string Sentence)
{
    /// <summary>The text that changes, as it was; null when the sentence says it all.</summary>
    public string? Before { get; init; }

    /// <summary>The text that changes, as it becomes.</summary>
    public string? After { get; init; }
}
