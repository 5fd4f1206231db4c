using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Data;

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.HasKey(counter => counter.Name);
        builder.Property(counter => counter.Name).HasMaxLength(40);
        builder.HasData(new Counter { Name = Counter.Tickets, Value = 0 });
    }
}
