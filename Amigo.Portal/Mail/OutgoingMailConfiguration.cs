using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Mail;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(mail => mail.MessageId).HasMaxLength(OutgoingMail.MessageIdLength);
        builder.Property(mail => mail.Event).HasMaxLength(OutgoingMail.EventLength);
        builder.Property(mail => mail.RuleName).HasMaxLength(OutgoingMail.RuleLength);
        builder.Property(mail => mail.LastError).HasMaxLength(OutgoingMail.ErrorLength);
        builder.Property(mail => mail.Audience).HasConversion<string>().HasMaxLength(20);
        builder.Property(mail => mail.Template).HasConversion<string>().HasMaxLength(20);
        builder.Property(mail => mail.Delivery).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(mail => mail.Person).WithMany().HasForeignKey(mail => mail.PersonId);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(mail => mail.TicketNumber);
        builder.HasOne(mail => mail.JournalEntry).WithMany().HasForeignKey(mail => mail.JournalEntryId).OnDelete(DeleteBehavior.Cascade);

        // One mail a person for each line, and for each reminder: whatever runs twice writes once.
        builder.HasIndex(mail => new { mail.JournalEntryId, mail.PersonId }).IsUnique().HasFilter("\"JournalEntryId\" IS NOT NULL");
        builder.HasIndex(mail => new { mail.TicketNumber, mail.ReminderFor, mail.PersonId }).IsUnique().HasFilter("\"ReminderFor\" IS NOT NULL");
        // What is due, and the lists of the administrators.
        builder.HasIndex(mail => mail.DueAt).HasFilter("\"State\" = 0");
        builder.HasIndex(mail => new { mail.State, mail.Id });
        builder.HasIndex(mail => new { mail.PersonId, mail.State });
    }
}
