using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.People;

internal sealed class EstablishmentMembershipConfiguration : IEntityTypeConfiguration<EstablishmentMembership>
{
    public void Configure(EntityTypeBuilder<EstablishmentMembership> builder)
    {
        builder.ToTable("PersonEstablishments");
        builder.HasKey(membership => new { membership.PersonId, membership.Uai });
        builder.HasOne(membership => membership.Establishment).WithMany().HasForeignKey(membership => membership.Uai);
    }
}
