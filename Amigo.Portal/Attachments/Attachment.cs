using Amigo.Portal.People;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Attachments;

/// <summary>
/// A file that someone joined. Without a ticket it is a draft, which only its owner can see and which is thrown away after a day.
/// The bytes stand in <see cref="AttachmentContent"/>, so that a list of files never reads them.
/// </summary>
public sealed class Attachment
{
    public const int NameLength = 150;
    public const int ContentTypeLength = 100;

    /// <summary>Random: nobody guesses a draft's.</summary>
    public required Guid Id { get; init; }

    public required int OwnerId { get; init; }

    public Person Owner { get; init; } = null!;

    public int? TicketNumber { get; set; }

    public Ticket? Ticket { get; init; }

    public long? JournalEntryId { get; set; }

    public JournalEntry? JournalEntry { get; set; }

    /// <summary>The name to show and to save it under, cleaned.</summary>
    public required string Name { get; init; }

    /// <summary>Told by the content, not by the browser.</summary>
    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    public required DateTime CreatedAt { get; init; }

    public AttachmentContent Content { get; init; } = null!;
}
