namespace Amigo.Portal.Pages.Recherche;

/// <param name="Href">Chooses it, or lets it go when it is chosen.</param>
public sealed record FacetLink(Facet Facet, bool IsSelected, string Href);
