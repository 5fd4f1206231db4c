using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// The way to the page in view, which comes last and has no address. Stands in the page's Breadcrumbs section:
/// <code>
/// @section Breadcrumbs {
///   &lt;amigo-breadcrumbs&gt;
///     &lt;amigo-crumb href="/"&gt;Accueil&lt;/amigo-crumb&gt;
///     &lt;amigo-crumb&gt;Fiches de connaissance&lt;/amigo-crumb&gt;
///   &lt;/amigo-breadcrumbs&gt;
/// }
/// </code>
/// </summary>
[HtmlTargetElement("amigo-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.AddClass("amigo-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", "Fil d’Ariane");
        output.PreContent.SetHtmlContent("<ol>");
        output.PostContent.SetHtmlContent("</ol>");
    }
}
