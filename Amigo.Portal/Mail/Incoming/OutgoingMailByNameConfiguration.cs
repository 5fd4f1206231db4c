using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>A mail that comes back is found by its name.</summary>
internal sealed class OutgoingMailByNameConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder) => builder.HasIndex(mail => mail.MessageId);
}
