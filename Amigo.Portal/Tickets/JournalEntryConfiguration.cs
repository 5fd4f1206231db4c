using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Tickets;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal");
        builder.Property(entry => entry.Transition).HasMaxLength(JournalEntry.TransitionLength);
        builder.Property(entry => entry.FromStatus).HasMaxLength(Ticket.CodeLength);
        builder.Property(entry => entry.ToStatus).HasMaxLength(Ticket.CodeLength);
        builder.Property(entry => entry.Team).HasMaxLength(Ticket.CodeLength);
        builder.Property(entry => entry.SolutionCode).HasMaxLength(Ticket.CodeLength);
        builder.Property(entry => entry.Origin).HasMaxLength(Ticket.CodeLength);
        builder.Property(entry => entry.RuleFile).HasMaxLength(JournalEntry.RuleLength);
        builder.Property(entry => entry.RuleName).HasMaxLength(JournalEntry.RuleLength);
        builder.Property(entry => entry.RuleVersion).HasMaxLength(20);
        builder.HasOne(entry => entry.Author).WithMany().HasForeignKey(entry => entry.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(entry => entry.Agent).WithMany().HasForeignKey(entry => entry.AgentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => new { entry.TicketNumber, entry.Id });
    }
}
