namespace Amigo.Rules;

/// <summary>Whether a transition may be made, by which rule, and otherwise why not.</summary>
public sealed record TransitionDecision
{
    /// <summary>Whether the transition may be made now by this viewer.</summary>
    public bool IsAllowed => Transition is not null;

    /// <summary>The transition as its deciding rule describes it; null when refused.</summary>
    public Transition? Transition { get; init; }

    /// <summary>Code of the status the ticket takes; null when refused.</summary>
    public string? Target => Transition?.To;

    /// <summary>The rule that allowed, or the last one that refused; null for an unknown transition.</summary>
    public RuleReference? Rule { get; init; }

    /// <summary>The facts that rule read.</summary>
    public IReadOnlyList<SeenFact> Facts { get; init; } = [];

    /// <summary>French text saying why not; null when allowed.</summary>
    public string? Refusal { get; init; }

    /// <summary>Technical text when a rule failed while running: refused, and to be logged. Null otherwise.</summary>
    public string? Error { get; init; }
}
