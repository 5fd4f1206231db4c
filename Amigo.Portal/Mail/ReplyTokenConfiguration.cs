using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Mail;

internal sealed class ReplyTokenConfiguration : IEntityTypeConfiguration<ReplyToken>
{
    public void Configure(EntityTypeBuilder<ReplyToken> builder)
    {
        builder.ToTable("ReplyTokens");
        builder.HasKey(token => token.Token);
        builder.Property(token => token.Token).HasMaxLength(ReplyToken.Length);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(token => token.TicketNumber);
        builder.HasOne<Person>().WithMany().HasForeignKey(token => token.PersonId);
        builder.HasIndex(token => new { token.TicketNumber, token.PersonId }).IsUnique();
    }
}
