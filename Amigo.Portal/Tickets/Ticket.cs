using Amigo.Portal.People;

namespace Amigo.Portal.Tickets;

/// <summary>
/// A request, as lists and rules need it: one narrow row. What only its own page shows stands in <see cref="TicketDetail"/>.
/// Codes are those of <c>rules/</c> and <c>kb/</c>; names are copied when it is opened, so that history survives a change of catalogue.
/// </summary>
public sealed class Ticket
{
    public const int SubjectLength = 150;
    public const int CodeLength = 40;
    public const int LabelLength = 150;
    public const int FilterTextLength = SubjectLength + 2 * LabelLength + 2 * Person.NameLength + 40;

    /// <summary>The key, and the number of its <see cref="TicketReference"/>.</summary>
    public int Number { get; init; }

    public required string Subject { get; set; }

    public required string Status { get; set; }

    /// <summary><c>demande</c> or <c>incident</c>: the sub-class of the ticket.</summary>
    public required string Kind { get; set; }

    public required string Impact { get; set; }

    public required string Urgency { get; set; }

    public required string Priority { get; set; }

    public required string OfferCode { get; set; }

    public required string ServiceCode { get; set; }

    public required string ServiceName { get; set; }

    public required string SubcategoryCode { get; set; }

    public required string SubcategoryName { get; set; }

    public required string EstablishmentUai { get; init; }

    public Establishment Establishment { get; init; } = null!;

    public required int AuthorId { get; init; }

    public Person Author { get; init; } = null!;

    public int? BeneficiaryId { get; set; }

    public Person? Beneficiary { get; set; }

    /// <summary>"Visible par : Responsables": the heads of the establishment may read it.</summary>
    public bool SharedWithHeads { get; set; }

    public required string Team { get; set; }

    public int? AgentId { get; set; }

    public Person? Agent { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; set; }

    public DateTime? ResolvedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>The last word of the requester or the beneficiary.</summary>
    public DateTime? LastAnswerAt { get; set; }

    public DateTime? WaitingUntil { get; set; }

    /// <summary>Drawn with the form: a second submit of the same form finds the first one's ticket.</summary>
    public required Guid SubmissionKey { get; init; }

    /// <summary>How it reached the support: one of <see cref="TicketOrigin.All"/>.</summary>
    public string Origin { get; init; } = TicketOrigin.Portal;

    /// <summary>The agent who wrote it down for its author, on the telephone say; null when the author wrote it.</summary>
    public int? OpenedById { get; init; }

    public Person? OpenedBy { get; init; }

    /// <summary>The major incident it belongs to: one answer there may be given to all its children.</summary>
    public int? ParentNumber { get; set; }

    /// <summary>The request that goes on instead of it, once it was found to be a duplicate.</summary>
    public int? MergedIntoNumber { get; set; }

    /// <summary>How it was resolved, among the solution codes of the rules.</summary>
    public string? SolutionCode { get; set; }

    /// <summary>When an agent first took it.</summary>
    public DateTime? TakenAt { get; set; }

    /// <summary>"À prendre avant": null once taken, or when no delay is promised.</summary>
    public DateTime? TakeDueAt { get; set; }

    /// <summary>"À résoudre avant": null when no delay is promised, or while the count is paused.</summary>
    public DateTime? ResolveDueAt { get; set; }

    /// <summary>Business time that was left when the count was paused, in seconds; null while it runs. Negative: it was late already.</summary>
    public int? ResolveSecondsLeft { get; set; }

    /// <summary>The run of the clock that is changing it, so that its journal line can be written in one statement.</summary>
    public Guid? ClockRun { get; set; }

    /// <summary>Raised at every change: whoever saves an older one is told.</summary>
    public int Version { get; set; }

    /// <summary>
    /// The words of its row, folded, for the filter box of the lists; statuses and priorities are left to the rules' labels.
    /// </summary>
    public required string FilterText { get; set; }

    public TicketDetail Detail { get; init; } = null!;

    public List<JournalEntry> Journal { get; init; } = [];

    public TicketReference Reference => new(Number);

    /// <summary>What <see cref="FilterText"/> holds.</summary>
    public static string ToFilterText(string subject, string service, string subcategory, string author, string? beneficiary, string uai) =>
        Text.Fold($"{subject} {service} {subcategory} {author} {beneficiary} {uai}");
}
