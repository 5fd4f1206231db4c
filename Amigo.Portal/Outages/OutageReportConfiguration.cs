using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Outages;

internal sealed class OutageReportConfiguration : IEntityTypeConfiguration<OutageReport>
{
    public void Configure(EntityTypeBuilder<OutageReport> builder)
    {
        builder.ToTable("OutageReports");
        builder.HasKey(report => new { report.OutageId, report.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
