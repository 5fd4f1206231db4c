namespace Amigo.Rules;

/// <summary>
/// One edge of the lifecycle, described by one rule. Several rules may share a <see cref="Code"/>: the first that holds decides.
/// </summary>
public sealed record Transition
{
    /// <summary>Code, <c>rouvrir</c>.</summary>
    public required string Code { get; init; }

    /// <summary>French label, a verb.</summary>
    public required string Label { get; init; }

    /// <summary>Codes of the statuses it leaves; empty for the opening of a ticket.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>Code of the status it gives.</summary>
    public required string To { get; init; }

    /// <summary>Who makes it.</summary>
    public required TransitionActor Actor { get; init; }

    /// <summary>What it asks for, in the order of the file.</summary>
    public required IReadOnlyList<Ask> Asks { get; init; }

    /// <summary>French help for who makes it.</summary>
    public required string Help { get; init; }

    /// <summary>The rule that describes it.</summary>
    public required RuleReference Rule { get; init; }

    /// <summary>Whether it asks for something of this kind, required or not.</summary>
    /// <param name="kind">What.</param>
    public bool AsksFor(AskKind kind) => Asks.Any(ask => ask.Kind == kind);
}
