using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// A row of links that look like tabs: each one is an address, so they work without JavaScript and can be bookmarked.
/// <code>
/// &lt;amigo-tabs label="Vos tickets en cours"&gt;
///   &lt;amigo-tab href="?onglet=ouverts" count="3" current="true"&gt;Ouverts&lt;/amigo-tab&gt;
/// &lt;/amigo-tabs&gt;
/// </code>
/// </summary>
[HtmlTargetElement("amigo-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    /// <summary>What the landmark is called.</summary>
    public string Label { get; set; } = "Onglets";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.AddClass("amigo-tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("<ul>");
        output.PostContent.SetHtmlContent("</ul>");
    }
}
