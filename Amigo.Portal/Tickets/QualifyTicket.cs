namespace Amigo.Portal.Tickets;

/// <summary>A change of what a request is about, or of how grave it is.</summary>
public sealed record QualifyTicket
{
    public required TicketReference Reference { get; init; }

    /// <inheritdoc cref="ActOnTicket.Version"/>
    public required int Version { get; init; }

    public string? Subcategory { get; init; }

    public string? Impact { get; init; }

    public string? Urgency { get; init; }

    /// <summary>Whether the team that the rules give to the new qualification gets the request.</summary>
    public bool MovesToTeam { get; init; }
}
