using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>One step of <see cref="BreadcrumbsTagHelper"/>; without href it is the page in view.</summary>
[HtmlTargetElement("amigo-crumb", ParentTag = "amigo-breadcrumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = new TagBuilder(Href is null ? "span" : "a");
        if (Href is null)
            text.Attributes["aria-current"] = "page";
        else
            text.Attributes["href"] = Href;
        text.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        output.TagName = "li";
        output.Content.SetHtmlContent(text);
    }
}
