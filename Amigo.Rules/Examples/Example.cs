namespace Amigo.Rules.Examples;

/// <summary>A case that must come out as written: who looks, at which request, and what the rules must answer.</summary>
internal sealed record Example
{
    /// <summary>What it is called, for messages.</summary>
    public required string Name { get; init; }

    public required ViewerFacts Viewer { get; init; }

    public required TicketFacts Ticket { get; init; }

    /// <summary>What must come out, key by key as in the file.</summary>
    public required Expectation Expected { get; init; }
}
