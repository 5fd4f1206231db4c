namespace Amigo.Portal.Seeding;

/// <summary>Someone who writes requests, about the first of their establishments.</summary>
/// <param name="Kind">The kind of the establishment.</param>
/// <param name="Zeal">How often they ask for help, against others.</param>
internal sealed record Author(int Id, string Name, string? Phone, string Uai, string Kind, double Zeal);
