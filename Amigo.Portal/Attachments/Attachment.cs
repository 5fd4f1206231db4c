using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

public sealed class AttachmentContent
{
    public Guid AttachmentId { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(attachment => attachment.Id).ValueGeneratedNever();
        builder.Property(attachment => attachment.Name).HasMaxLength(Attachment.NameLength);
        builder.Property(attachment => attachment.ContentType).HasMaxLength(Attachment.ContentTypeLength);
        builder.HasOne(attachment => attachment.Owner).WithMany().HasForeignKey(attachment => attachment.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(attachment => attachment.Ticket).WithMany().HasForeignKey(attachment => attachment.TicketNumber);
        builder.HasOne(attachment => attachment.JournalEntry).WithMany().HasForeignKey(attachment => attachment.JournalEntryId);
        builder.HasIndex(attachment => new { attachment.OwnerId, attachment.TicketNumber });
        builder.HasIndex(attachment => attachment.TicketNumber);
        builder.HasOne(attachment => attachment.Content).WithOne().HasForeignKey<AttachmentContent>(content => content.AttachmentId);
    }
}

internal sealed class AttachmentContentConfiguration : IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<AttachmentContent> builder)
    {
        builder.ToTable("AttachmentContents");
        builder.HasKey(content => content.AttachmentId);
        builder.Property(content => content.AttachmentId).ValueGeneratedNever();
    }
}
