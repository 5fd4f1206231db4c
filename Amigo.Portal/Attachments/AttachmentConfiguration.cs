using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Attachments;

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
