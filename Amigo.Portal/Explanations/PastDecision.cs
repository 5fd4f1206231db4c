using Amigo.Rules;

namespace Amigo.Portal.Explanations;

/// <summary>A priority or a team as it was decided, beside what the rules in force would say.</summary>
/// <param name="Code">What the request has.</param>
/// <param name="Rule">The rule that gave it, by the journal. Its version is empty where the journal does not tell.</param>
/// <param name="At">When, or null where the journal does not tell.</param>
/// <param name="Transition">The act that gave it.</param>
/// <param name="Now">What the rules in force would choose.</param>
public sealed record PastDecision(string Code, RuleReference? Rule, DateTime? At, string Transition, ChoiceTrace Now)
{
    /// <summary>Whether another would be chosen now.</summary>
    public bool Differs => Now.Value is { } value && value != Code;

    /// <summary>Whether the text of the rule in force is the one that decided.</summary>
    public bool IsSameVersion => Rule is not null && Rule == Now.Deciding?.Rule;
}
