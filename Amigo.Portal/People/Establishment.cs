namespace Amigo.Portal.People;

/// <summary>A school or an academic service: where people work and what a request is about.</summary>
public sealed class Establishment
{
    public const int NameLength = 120;
    public const int CityLength = 80;
    public const int KindLength = 20;
    public const int SearchNameLength = NameLength + CityLength + People.Uai.Length + 2;

    public required string Uai { get; init; }

    public required string Name { get; set; }

    /// <summary><c>ecole</c>, <c>college</c>, <c>lycee</c> or <c>service-academique</c>: the offers' rules look at it.</summary>
    public required string Kind { get; set; }

    public required string City { get; set; }

    /// <summary>Name, town and UAI without case or accents: what a look-up by name compares with.</summary>
    public required string SearchName { get; set; }

    public static string ToSearchName(string name, string city, string uai) => Text.Fold($"{name} {city} {uai}");
}
