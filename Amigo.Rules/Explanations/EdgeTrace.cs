namespace Amigo.Rules;

/// <summary>One rule of a transition, read for one viewer.</summary>
/// <param name="Edge">What it allows.</param>
/// <param name="IsForViewer">False when it is the clock's and the viewer is a person, or the reverse: it then allows nothing.</param>
/// <param name="Rule">What it says and met.</param>
public sealed record EdgeTrace(Transition Edge, bool IsForViewer, RuleTrace Rule)
{
    /// <summary>Whether it would allow the transition in one of the statuses it starts from: its own expression holds.</summary>
    public bool IsAllowedOtherwise => IsForViewer && Rule.Error is null && Rule.Condition.Parts.Skip(1).All(part => part.Holds);
}
