namespace Amigo.Portal.Pages.Admin.Recherche;

/// <param name="List">Its anchor in the page.</param>
/// <param name="Hidden">Rows that are not shown yet.</param>
/// <param name="Days">The period in view.</param>
public sealed record ListRest(string List, int Hidden, int Days);
