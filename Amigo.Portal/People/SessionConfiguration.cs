using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.People;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasKey(session => session.KeyHash);
        builder.Property(session => session.KeyHash).HasMaxLength(Session.KeyHashLength);
        builder.HasOne(session => session.Person).WithMany().HasForeignKey(session => session.PersonId);
        builder.HasIndex(session => session.ExpiresAt);
    }
}
