namespace Amigo.Rules;

/// <summary>What the rules may know of the person who looks or acts. Immutable; lists are never null.</summary>
public sealed record ViewerFacts
{
    /// <summary>The clock: the only viewer for which rules of actor "horloge" are considered, and for which no other is.</summary>
    public static ViewerFacts Clock { get; } = new() { PersonId = int.MinValue, IsClock = true };

    /// <summary>The person's identifier.</summary>
    public int PersonId { get; init; }

    /// <summary>UAI of the establishments the person works in.</summary>
    public IReadOnlyList<string> Establishments { get; init; } = [];

    /// <summary>Kinds of those establishments: <c>ecole</c>, <c>college</c>, <c>lycee</c>, <c>service-academique</c>.</summary>
    public IReadOnlyList<string> EstablishmentKinds { get; init; } = [];

    /// <summary>UAI of the establishments the person heads.</summary>
    public IReadOnlyList<string> HeadOf { get; init; } = [];

    /// <summary>Codes of the support teams the person belongs to.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>Whether the person edits rules and knowledge. Gives no right to read tickets.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>Whether the person belongs to a support team.</summary>
    public bool IsAgent => Teams.Count > 0;

    /// <summary>Whether this is <see cref="Clock"/> and not a person.</summary>
    public bool IsClock { get; private init; }
}
