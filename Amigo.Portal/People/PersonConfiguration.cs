using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.Login).HasMaxLength(Person.LoginLength);
        builder.HasIndex(person => person.Login).IsUnique();
        builder.Property(person => person.DisplayName).HasMaxLength(Person.NameLength);
        builder.Property(person => person.SearchName).HasMaxLength(2 * Person.NameLength + Person.LoginLength);
        builder.Property(person => person.Email).HasMaxLength(Person.EmailLength);
        builder.Property(person => person.Phone).HasMaxLength(Person.PhoneLength);
        builder.Property(person => person.Function).HasMaxLength(Person.FunctionLength);
        builder.HasMany(person => person.Establishments).WithOne().HasForeignKey(membership => membership.PersonId);
        builder.HasMany(person => person.Teams).WithOne().HasForeignKey(membership => membership.PersonId);
    }
}
