namespace Amigo.Rules;

/// <summary>Why a transition is offered to a viewer, or not.</summary>
public sealed record TransitionTrace
{
    /// <summary>The transition's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its French label, a verb.</summary>
    public required string Label { get; init; }

    /// <summary>What was decided, and the sentence that refuses.</summary>
    public required TransitionDecision Decision { get; init; }

    /// <summary>Its rules in the order of the file; the first that holds and is for the viewer decides.</summary>
    public required IReadOnlyList<EdgeTrace> Edges { get; init; }
}
