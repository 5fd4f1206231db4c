using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Amigo.Portal.People;

/// <summary>Someone who may sign in. Their roles follow from where they work, what they head and which teams they are in.</summary>
public sealed class Person
{
    public const int LoginLength = 64;
    public const int NameLength = 120;
    public const int EmailLength = 254;
    public const int PhoneLength = 30;
    public const int FunctionLength = 120;

    public int Id { get; init; }

    public required string Login { get; init; }

    /// <summary>First name, then last name, as shown everywhere.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Name, login and address without case or accents: what a look-up by name compares with.</summary>
    public required string SearchName { get; set; }

    public required string Email { get; set; }

    public string? Phone { get; set; }

    public required string Function { get; set; }

    public bool IsAdministrator { get; set; }

    /// <summary>A disabled person is refused at their next request, whatever session they hold.</summary>
    public bool IsDisabled { get; set; }

    public List<EstablishmentMembership> Establishments { get; init; } = [];

    public List<TeamMembership> Teams { get; init; } = [];
}

/// <summary>That a person works in an establishment, and whether they head it.</summary>
public sealed class EstablishmentMembership
{
    public int PersonId { get; init; }

    public required string Uai { get; init; }

    public Establishment Establishment { get; init; } = null!;

    public bool IsHead { get; set; }
}

/// <summary>That a person is an agent of a support team (its code stands in <c>kb/equipes.yaml</c>).</summary>
public sealed class TeamMembership
{
    public const int TeamLength = 40;

    public int PersonId { get; init; }

    public required string Team { get; init; }
}

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

internal sealed class EstablishmentMembershipConfiguration : IEntityTypeConfiguration<EstablishmentMembership>
{
    public void Configure(EntityTypeBuilder<EstablishmentMembership> builder)
    {
        builder.ToTable("PersonEstablishments");
        builder.HasKey(membership => new { membership.PersonId, membership.Uai });
        builder.HasOne(membership => membership.Establishment).WithMany().HasForeignKey(membership => membership.Uai);
    }
}

internal sealed class TeamMembershipConfiguration : IEntityTypeConfiguration<TeamMembership>
{
    public void Configure(EntityTypeBuilder<TeamMembership> builder)
    {
        builder.ToTable("PersonTeams");
        builder.HasKey(membership => new { membership.PersonId, membership.Team });
        builder.Property(membership => membership.Team).HasMaxLength(TeamMembership.TeamLength);
    }
}
