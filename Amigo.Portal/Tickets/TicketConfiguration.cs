using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Tickets;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.HasKey(ticket => ticket.Number);
        builder.Property(ticket => ticket.Number).ValueGeneratedNever();
        builder.Ignore(ticket => ticket.Reference);
        builder.Property(ticket => ticket.Subject).HasMaxLength(Ticket.SubjectLength);
        builder.Property(ticket => ticket.ServiceName).HasMaxLength(Ticket.LabelLength);
        builder.Property(ticket => ticket.SubcategoryName).HasMaxLength(Ticket.LabelLength);
        builder.Property(ticket => ticket.Status).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.Kind).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.Impact).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.Urgency).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.Priority).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.OfferCode).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.ServiceCode).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.SubcategoryCode).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.Team).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.FilterText).HasMaxLength(Ticket.FilterTextLength);
        builder.Property(ticket => ticket.Origin).HasMaxLength(Ticket.CodeLength).HasDefaultValue(TicketOrigin.Portal).HasSentinel("");
        builder.Property(ticket => ticket.SolutionCode).HasMaxLength(Ticket.CodeLength);
        builder.Property(ticket => ticket.Version).IsConcurrencyToken();

        builder.HasOne(ticket => ticket.Establishment).WithMany().HasForeignKey(ticket => ticket.EstablishmentUai).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(ticket => ticket.Author).WithMany().HasForeignKey(ticket => ticket.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(ticket => ticket.Beneficiary).WithMany().HasForeignKey(ticket => ticket.BeneficiaryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(ticket => ticket.Agent).WithMany().HasForeignKey(ticket => ticket.AgentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(ticket => ticket.OpenedBy).WithMany().HasForeignKey(ticket => ticket.OpenedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(ticket => ticket.ParentNumber).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(ticket => ticket.MergedIntoNumber).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(ticket => ticket.Detail).WithOne().HasForeignKey<TicketDetail>(detail => detail.TicketNumber);
        builder.HasMany(ticket => ticket.Journal).WithOne().HasForeignKey(entry => entry.TicketNumber);

        builder.HasIndex(ticket => ticket.SubmissionKey).IsUnique();
        // Each list of a dashboard walks one of these in the order it is shown, and its count never leaves the index.
        builder.HasIndex(ticket => new { ticket.AuthorId, ticket.CreatedAt, ticket.Number, ticket.Status, ticket.BeneficiaryId });
        builder.HasIndex(ticket => new { ticket.BeneficiaryId, ticket.CreatedAt, ticket.Number, ticket.Status, ticket.AuthorId })
            .HasFilter("\"BeneficiaryId\" IS NOT NULL");
        builder.HasIndex(ticket => new { ticket.EstablishmentUai, ticket.CreatedAt, ticket.Number, ticket.Status, ticket.AuthorId, ticket.BeneficiaryId, ticket.SharedWithHeads })
            .HasFilter("\"SharedWithHeads\"");
        // The queues of a team, and those of an agent.
        builder.HasIndex(ticket => new { ticket.Team, ticket.Status, ticket.CreatedAt, ticket.Number });
        builder.HasIndex(ticket => new { ticket.AgentId, ticket.Status, ticket.CreatedAt, ticket.Number }).HasFilter("\"AgentId\" IS NOT NULL");
        // Nearly all are null: an index that held them would be worth nothing to a planner, which then reads the whole table.
        builder.HasIndex(ticket => ticket.OpenedById).HasFilter("\"OpenedById\" IS NOT NULL");
        builder.HasIndex(ticket => ticket.ParentNumber).HasFilter("\"ParentNumber\" IS NOT NULL");
        builder.HasIndex(ticket => ticket.MergedIntoNumber).HasFilter("\"MergedIntoNumber\" IS NOT NULL");
        // What the clock looks for, and what it just changed.
        builder.HasIndex(ticket => ticket.ClockRun).HasFilter("\"ClockRun\" IS NOT NULL");
        builder.HasIndex(ticket => new { ticket.Status, ticket.ResolvedAt });
    }
}
