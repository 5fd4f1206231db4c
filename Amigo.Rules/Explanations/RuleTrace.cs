namespace Amigo.Rules;

/// <summary>A rule read again for people: what it says, what it met, what came out.</summary>
public sealed record RuleTrace
{
    /// <summary>Which rule.</summary>
    public required RuleReference Rule { get; init; }

    /// <summary>The line of its file where it begins.</summary>
    public required int Line { get; init; }

    /// <summary>Its expression as its author wrote it.</summary>
    public required string Expression { get; init; }

    /// <summary>What its author says when it holds (<c>SuccessEvent</c>), if anything.</summary>
    public required string? Label { get; init; }

    /// <summary>What its author says when it does not (<c>ErrorMessage</c>), if anything.</summary>
    public required string? Refusal { get; init; }

    /// <summary>Whether it holds; false when it failed.</summary>
    public required bool Holds { get; init; }

    /// <summary>Its conditions, that on the status included.</summary>
    public required Condition Condition { get; init; }

    /// <summary>Technical text when it failed while running: refused, and to be logged. Null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>
    /// Why it holds or not, in French for the person it is about: its author's own words, else what its comparisons mean. Null when neither
    /// says anything that such a person would understand.
    /// </summary>
    public string? Reason => (Holds ? Label : Refusal) ?? Explanations.PlainReason.Of(Condition);
}
