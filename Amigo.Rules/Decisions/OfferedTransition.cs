namespace Amigo.Rules;

/// <summary>A transition that may be made now.</summary>
/// <param name="Transition">What it is called and asks for.</param>
/// <param name="Target">The status the ticket would take.</param>
/// <param name="Rule">The rule that allows it.</param>
public sealed record OfferedTransition(Transition Transition, Status Target, RuleReference Rule)
{
    /// <summary>The transition's code.</summary>
    public string Code => Transition.Code;

    /// <summary>The transition's French label, a verb.</summary>
    public string Label => Transition.Label;
}
