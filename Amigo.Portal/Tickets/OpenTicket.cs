namespace Amigo.Portal.Tickets;

/// <summary>What a requester sends to open a request. Nothing in it is trusted: every code is checked against what they may use.</summary>
public sealed record OpenTicket
{
    public const string SharedVisibility = "responsables";
    public const string PrivateVisibility = "moi";

    public required Guid SubmissionKey { get; init; }

    /// <summary>The person it is opened for by an agent who has them on the telephone, say; null: the sender.</summary>
    public int? CallerId { get; init; }

    /// <summary>How it reached the support: one of <see cref="TicketOrigin.All"/>.</summary>
    public string Origin { get; init; } = TicketOrigin.Portal;

    public string? Subcategory { get; init; }

    public string? Establishment { get; init; }

    /// <summary><see cref="SharedVisibility"/> or <see cref="PrivateVisibility"/>.</summary>
    public string? Visibility { get; init; }

    public int? BeneficiaryId { get; init; }

    public string? BusinessTeam { get; init; }

    public string? Subject { get; init; }

    public RichText Detail { get; init; }

    public string? Phone { get; init; }

    public string? Availability { get; init; }

    public string? Impact { get; init; }

    public string? Urgency { get; init; }

    /// <summary>Drafts that the requester uploaded.</summary>
    public IReadOnlyCollection<Guid> Attachments { get; init; } = [];
}
