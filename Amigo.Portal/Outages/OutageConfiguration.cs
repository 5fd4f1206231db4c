using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Outages;

internal sealed class OutageConfiguration : IEntityTypeConfiguration<Outage>
{
    public void Configure(EntityTypeBuilder<Outage> builder)
    {
        builder.Property(outage => outage.ServiceCode).HasMaxLength(Outage.CodeLength);
        builder.Property(outage => outage.ServiceName).HasMaxLength(Outage.NameLength);
        builder.Property(outage => outage.Title).HasMaxLength(Outage.TitleLength);
        builder.Property(outage => outage.EndNote).HasMaxLength(Outage.EndNoteLength);
        builder.HasOne(outage => outage.AnnouncedBy).WithMany().HasForeignKey(outage => outage.AnnouncedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(outage => outage.EndedBy).WithMany().HasForeignKey(outage => outage.EndedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(outage => outage.Reports).WithOne().HasForeignKey(report => report.OutageId);
        // Every home page asks for those that run.
        builder.HasIndex(outage => outage.EndedAt);
    }
}
