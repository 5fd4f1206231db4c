using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.People;

internal sealed class TeamMembershipConfiguration : IEntityTypeConfiguration<TeamMembership>
{
    public void Configure(EntityTypeBuilder<TeamMembership> builder)
    {
        builder.ToTable("PersonTeams");
        builder.HasKey(membership => new { membership.PersonId, membership.Team });
        builder.Property(membership => membership.Team).HasMaxLength(TeamMembership.TeamLength);
        builder.HasIndex(membership => membership.Team);
    }
}
