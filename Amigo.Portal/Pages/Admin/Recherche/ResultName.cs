namespace Amigo.Portal.Pages.Admin.Recherche;

/// <param name="Detail">What sets it apart from others of the same name; null when nothing need.</param>
public sealed record ResultName(string Name, string? Detail);
