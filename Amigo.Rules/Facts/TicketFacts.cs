namespace Amigo.Rules;

/// <summary>
/// What the rules may know of a ticket: flat and immutable, built by a member-initialiser projection of the caller's
/// entity (<c>t =&gt; new TicketFacts { Number = t.Number, … }</c>), which is also what <see cref="FilterRule.For"/> inlines.
/// </summary>
/// <remarks>Dates are UTC. Codes are those of the rule files and of the catalogue. Absent text is empty, never null.</remarks>
public sealed record TicketFacts
{
    /// <summary>The ticket's number, 2137 for R-002137.</summary>
    public int Number { get; init; }

    /// <summary>Status code of <c>statuts.json</c>; empty while the ticket is not open yet.</summary>
    public string Status { get; init; } = "";

    /// <summary><c>demande</c> or <c>incident</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Impact code of <c>valeurs.json</c>.</summary>
    public string Impact { get; init; } = "";

    /// <summary>Urgency code of <c>valeurs.json</c>.</summary>
    public string Urgency { get; init; } = "";

    /// <summary>Priority code of <c>valeurs.json</c>.</summary>
    public string Priority { get; init; } = "";

    /// <summary>Code of the offer of services.</summary>
    public string OfferCode { get; init; } = "";

    /// <summary>Code of the service.</summary>
    public string ServiceCode { get; init; } = "";

    /// <summary>Code of the catalogue leaf.</summary>
    public string SubcategoryCode { get; init; } = "";

    /// <summary>UAI (RNE) of the establishment the ticket is about.</summary>
    public string Establishment { get; init; } = "";

    /// <summary>The person who wrote the ticket.</summary>
    public int AuthorId { get; init; }

    /// <summary>The colleague it was made for, or null.</summary>
    public int? BeneficiaryId { get; init; }

    /// <summary>Whether the author chose "Visible par : Responsables".</summary>
    public bool SharedWithHeads { get; init; }

    /// <summary>Code of the support team that has the ticket.</summary>
    public string TeamCode { get; init; } = "";

    /// <summary>The agent who has the ticket, or null.</summary>
    public int? AgentId { get; init; }

    /// <summary>The agent who wrote the ticket down for its author, or null.</summary>
    public int? OpenedById { get; init; }

    /// <summary>When the ticket was opened.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last resolved, or null.</summary>
    public DateTime? ResolvedAt { get; init; }

    /// <summary>Last comment or answer of the requester or the beneficiary, or null.</summary>
    public DateTime? LastAnswerAt { get; init; }

    /// <summary>End of the wait, or null.</summary>
    public DateTime? WaitingUntil { get; init; }
}
