namespace Amigo.Portal.People;

/// <summary>
/// The signed-in person as every page needs them, read once a request with the session.
/// Inject it where the route asks for a signed-in person.
/// </summary>
public sealed record Viewer
{
    public required int PersonId { get; init; }

    public required string Login { get; init; }

    public required string DisplayName { get; init; }

    public required string Function { get; init; }

    public required string? Phone { get; init; }

    public required bool IsAdministrator { get; init; }

    public required IReadOnlyList<ViewerEstablishment> Establishments { get; init; }

    /// <summary>Codes of the support teams they belong to.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    public bool IsAgent => Teams.Count > 0;

    public bool IsHead => Establishments.Any(establishment => establishment.IsHead);
}
