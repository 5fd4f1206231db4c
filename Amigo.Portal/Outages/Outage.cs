using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Outages;

/// <summary>
/// An "incident en cours": a service that is known to be down or slow, as its team announces it. The service's name is copied, so that
/// the announcement survives a change of catalogue.
/// </summary>
public sealed class Outage
{
    public const int CodeLength = 40;
    public const int NameLength = 150;
    public const int TitleLength = 150;
    public const int BodyLength = 20_000;
    public const int EndNoteLength = 500;

    public int Id { get; init; }

    public required string ServiceCode { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>The services of the same name and the same team in the other offers are down too.</summary>
    public bool InEveryOffer { get; set; }

    public required string Title { get; set; }

    /// <summary>Sanitised HTML.</summary>
    public required string Body { get; set; }

    public required DateTime AnnouncedAt { get; init; }

    public required int AnnouncedById { get; init; }

    public Person AnnouncedBy { get; init; } = null!;

    /// <summary>When its text was last changed, if it was.</summary>
    public DateTime? UpdatedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public int? EndedById { get; set; }

    public Person? EndedBy { get; init; }

    /// <summary>Plain text.</summary>
    public string? EndNote { get; set; }

    public List<OutageReport> Reports { get; init; } = [];
}

/// <summary>"Moi aussi": that a person meets a known outage. The key counts each once.</summary>
public sealed class OutageReport
{
    public required int OutageId { get; init; }

    public required int PersonId { get; init; }

    public required DateTime At { get; init; }
}

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

internal sealed class OutageReportConfiguration : IEntityTypeConfiguration<OutageReport>
{
    public void Configure(EntityTypeBuilder<OutageReport> builder)
    {
        builder.ToTable("OutageReports");
        builder.HasKey(report => new { report.OutageId, report.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(report => report.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
