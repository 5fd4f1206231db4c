using Amigo.Portal.People;

namespace Amigo.Portal.Tickets;

/// <summary>One line of a request's life: who did what, when, from which status to which, by which rule. Never changed once written.</summary>
public sealed class JournalEntry
{
    public const int TransitionLength = 40;
    public const int RuleLength = 120;
    public const string Opening = "ouvrir";
    public const string Comment = "commenter";
    public const string Note = "noter";
    public const string Qualification = "qualifier";
    public const string Attachment = "rattacher";
    public const string Detachment = "detacher";

    public long Id { get; init; }

    public int TicketNumber { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null: the clock.</summary>
    public int? AuthorId { get; init; }

    public Person? Author { get; init; }

    /// <summary>The transition's code, or one of the constants above for what changes no status.</summary>
    public required string Transition { get; init; }

    public string? FromStatus { get; init; }

    public required string ToStatus { get; init; }

    /// <summary>The team that has it from here on, where this line chose one.</summary>
    public string? Team { get; init; }

    /// <summary>The agent who has it from here on, where this line chose one.</summary>
    public int? AgentId { get; init; }

    public Person? Agent { get; init; }

    /// <summary>Until when it waits, where this line said so.</summary>
    public DateTime? WaitingUntil { get; init; }

    public string? SolutionCode { get; init; }

    /// <summary>The other request that this line speaks of: the one it was joined to or merged into.</summary>
    public int? RelatedNumber { get; init; }

    /// <summary>How these words arrived, when not through the portal: <see cref="TicketOrigin.Mail"/>.</summary>
    public string? Origin { get; init; }

    /// <summary>Sanitised HTML: the answer, the reason, the comment.</summary>
    public string? Body { get; init; }

    /// <summary>A note among agents: never leaves for the requester.</summary>
    public bool IsInternal { get; init; }

    /// <summary>1 to 5, when closing with an opinion.</summary>
    public int? Satisfaction { get; init; }

    public string? RuleFile { get; init; }

    public string? RuleName { get; init; }

    public string? RuleVersion { get; init; }
}
