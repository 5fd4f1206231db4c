using Amigo.Rules;
using static System.FormattableString;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>The small mark of who makes a transition: each has its own shape.</summary>
public static class ActorGlyph
{
    public static IReadOnlyList<(TransitionActor Actor, string Label)> All { get; } =
    [
        (TransitionActor.Requester, "demandeur ou bénéficiaire"),
        (TransitionActor.Agent, "agent"),
        (TransitionActor.Clock, "horloge, d’elle-même"),
    ];

    /// <summary>A disc, a square or a triangle around a point.</summary>
    public static string Path(TransitionActor actor, int x, int y) => actor switch
    {
        TransitionActor.Requester => Invariant($"M{x - 4} {y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
        TransitionActor.Agent => Invariant($"M{x - 4} {y - 4}h8v8h-8z"),
        _ => Invariant($"M{x} {y - 5}l5 9h-10z"),
    };
}
