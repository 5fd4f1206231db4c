namespace Amigo.Rules;

/// <summary>A status of <c>statuts.json</c>.</summary>
public sealed record Status
{
    /// <summary>Stable code stored with tickets.</summary>
    public required string Code { get; init; }

    /// <summary>French label.</summary>
    public required string Label { get; init; }

    /// <summary>Tone: <c>neutral</c>, <c>info</c>, <c>accent</c>, <c>success</c>, <c>warning</c> or <c>danger</c>.</summary>
    public required string Badge { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required Turn Turn { get; init; }

    /// <summary>What it means for the requester, in French.</summary>
    public required string Description { get; init; }

    /// <summary>Whether tickets are opened with it; exactly one is.</summary>
    public bool IsInitial { get; init; }

    /// <summary>Whether nothing happens after it.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether a ticket with it belongs to the board of treated tickets.</summary>
    public bool IsTreated { get; init; }
}
