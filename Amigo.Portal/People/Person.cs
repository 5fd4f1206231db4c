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
