using Amigo.Rules;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>A transition on the arrow that it shares with the others between the same two statuses.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its label.</param>
/// <param name="Actors">Who makes it, by the files.</param>
public sealed record PictureStep(string Code, string Label, IReadOnlyList<TransitionActor> Actors)
{
    /// <summary>Whether it stands back, because the person one looks for cannot make it.</summary>
    public bool IsFaded { get; init; }

    /// <summary>What becomes of it, where two sets of rules are compared.</summary>
    public ChangeKind? Change { get; init; }
}
