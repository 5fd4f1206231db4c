using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Microsoft.AspNetCore.Mvc;

namespace Amigo.Portal.Kb;

/// <summary>Where things of the knowledge base are, for pages.</summary>
public static class KnowledgeLinks
{
    public static string? Article(this IUrlHelper url, Article article) => article.Kind == ArticleKind.Sheet
        ? url.Page("/Fiches/Fiche", new { slug = article.Slug })
        : url.Page("/Faq/Question", new { slug = article.Slug });

    public static string? Node(this IUrlHelper url, CatalogueNode node, string? filter = null) => node is Subcategory leaf
        ? url.NewRequest(leaf)
        : url.Page("/Offres/Index", new { code = node.Code, filtre = string.IsNullOrWhiteSpace(filter) ? null : filter });

    /// <summary>The form filled with a leaf, and with a subject if there is one. Its address is part of the public contract.</summary>
    public static string NewRequest(this IUrlHelper url, Subcategory leaf, string? subject = null) =>
        url.Content($"~/tickets/nouveau?sous-categorie={leaf.Code}{(subject is null ? "" : "&objet=" + Uri.EscapeDataString(subject))}");
}
