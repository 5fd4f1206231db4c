using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Tickets.Queues;

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.Property(filter => filter.Name).HasMaxLength(SavedFilter.NameLength);
        builder.Property(filter => filter.Query).HasMaxLength(SavedFilter.QueryLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(filter => filter.PersonId);
        builder.HasIndex(filter => new { filter.PersonId, filter.Name }).IsUnique();
    }
}
