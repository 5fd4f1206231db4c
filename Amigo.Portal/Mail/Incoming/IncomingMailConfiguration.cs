using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Mail.Incoming;

internal sealed class IncomingMailConfiguration : IEntityTypeConfiguration<IncomingMail>
{
    public void Configure(EntityTypeBuilder<IncomingMail> builder)
    {
        builder.ToTable("IncomingMails");
        builder.Property(mail => mail.Mailbox).HasMaxLength(IncomingMail.MailboxLength);
        builder.Property(mail => mail.MessageId).HasMaxLength(IncomingMail.MessageIdLength);
        builder.Property(mail => mail.Sender).HasMaxLength(Person.EmailLength);
        builder.Property(mail => mail.Subject).HasMaxLength(IncomingMail.SubjectLength);
        builder.Property(mail => mail.Reason).HasMaxLength(IncomingMail.ReasonLength);
        builder.Property(mail => mail.ActionKey).HasMaxLength(IncomingMail.ActionKeyLength);
        builder.Property(mail => mail.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Person>().WithMany().HasForeignKey(mail => mail.PersonId);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(mail => mail.TicketNumber);
        builder.HasIndex(mail => new { mail.Mailbox, mail.UidValidity, mail.Uid }).IsUnique();
        builder.HasIndex(mail => mail.ActionKey).IsUnique().HasFilter("\"ActionKey\" IS NOT NULL");
        // How many a person sent lately, and the lists of the administrators.
        builder.HasIndex(mail => new { mail.PersonId, mail.SettledAt });
        builder.HasIndex(mail => new { mail.Outcome, mail.Id });
    }
}
