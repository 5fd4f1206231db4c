using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.People;

internal sealed class EstablishmentConfiguration : IEntityTypeConfiguration<Establishment>
{
    public void Configure(EntityTypeBuilder<Establishment> builder)
    {
        builder.HasKey(establishment => establishment.Uai);
        builder.Property(establishment => establishment.Uai).HasMaxLength(People.Uai.Length);
        builder.Property(establishment => establishment.Name).HasMaxLength(Establishment.NameLength);
        builder.Property(establishment => establishment.Kind).HasMaxLength(Establishment.KindLength);
        builder.Property(establishment => establishment.City).HasMaxLength(Establishment.CityLength);
        builder.Property(establishment => establishment.SearchName).HasMaxLength(Establishment.SearchNameLength);
    }
}
