using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Tickets;

internal sealed class TicketDetailConfiguration : IEntityTypeConfiguration<TicketDetail>
{
    public void Configure(EntityTypeBuilder<TicketDetail> builder)
    {
        builder.ToTable("TicketDetails");
        builder.HasKey(detail => detail.TicketNumber);
        builder.Property(detail => detail.TicketNumber).ValueGeneratedNever();
        builder.Property(detail => detail.OfferName).HasMaxLength(Ticket.LabelLength);
        builder.Property(detail => detail.GroupName).HasMaxLength(Ticket.LabelLength);
        builder.Property(detail => detail.FamilyName).HasMaxLength(Ticket.LabelLength);
        builder.Property(detail => detail.BusinessTeam).HasMaxLength(Ticket.CodeLength);
        builder.Property(detail => detail.Phone).HasMaxLength(TicketDetail.PhoneLength);
        builder.Property(detail => detail.Availability).HasMaxLength(TicketDetail.AvailabilityLength);
        builder.Property(detail => detail.PriorityRule).HasMaxLength(JournalEntry.RuleLength);
        builder.Property(detail => detail.TeamRule).HasMaxLength(JournalEntry.RuleLength);
    }
}
