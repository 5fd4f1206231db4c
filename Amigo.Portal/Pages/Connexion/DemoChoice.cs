namespace Amigo.Portal.Pages.Connexion;

/// <summary>What <c>_Choice.cshtml</c> shows.</summary>
public sealed record DemoChoice
{
    /// <summary>The demonstration's seven people, in the order shown.</summary>
    public required IReadOnlyList<DemoPerson> Featured { get; init; }

    /// <summary>The others, already narrowed by <see cref="Filter"/>.</summary>
    public required IReadOnlyList<DemoPerson> Others { get; init; }

    public string? Filter { get; init; }

    /// <summary>A local address to go to after sign-in.</summary>
    public string? ReturnUrl { get; init; }
}
