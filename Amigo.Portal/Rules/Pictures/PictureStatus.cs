using Amigo.Rules;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>A status of a lifecycle that is to be drawn.</summary>
public sealed record PictureStatus(Status Status)
{
    /// <summary>How many requests have it now; null when that is not the question.</summary>
    public long? Count { get; init; }

    /// <summary>What becomes of it, where two sets of rules are compared.</summary>
    public ChangeKind? Change { get; init; }
}
