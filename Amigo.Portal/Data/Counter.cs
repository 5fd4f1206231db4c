using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.Data;

/// <summary>
/// The last number given under a name. Raised in the transaction that uses the number, it leaves neither a gap nor a double,
/// which a database sequence does not promise.
/// </summary>
public sealed class Counter
{
    public const string Tickets = "tickets";

    public required string Name { get; init; }

    public required int Value { get; set; }
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.HasKey(counter => counter.Name);
        builder.Property(counter => counter.Name).HasMaxLength(40);
        builder.HasData(new Counter { Name = Counter.Tickets, Value = 0 });
    }
}
