using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Mail;

internal sealed class MailPreferenceConfiguration : IEntityTypeConfiguration<MailPreference>
{
    public void Configure(EntityTypeBuilder<MailPreference> builder)
    {
        builder.ToTable("MailPreferences");
        builder.HasKey(preference => new { preference.PersonId, preference.Audience });
        builder.Property(preference => preference.Audience).HasConversion<string>().HasMaxLength(20);
        builder.Property(preference => preference.Delivery).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Person>().WithMany().HasForeignKey(preference => preference.PersonId);
    }
}
