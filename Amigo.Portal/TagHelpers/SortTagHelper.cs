using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// A column header that sorts its table through <c>tri</c> and <c>sens</c> (asc or desc) and goes back to the first page.
/// <code>&lt;amigo-sort key="date" sorted="Model.Sort" descending="Model.Descending"&gt;Date de début&lt;/amigo-sort&gt;</code>
/// <c>sorted</c> is the key in force, the default order included. <c>descending-first</c> suits dates.
/// </summary>
[HtmlTargetElement("amigo-sort", Attributes = "key")]
public sealed class SortTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Key { get; set; } = "";

    public string? Sorted { get; set; }

    public bool Descending { get; set; }

    public bool DescendingFirst { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var active = Sorted == Key;
        var next = active ? !Descending : DescendingFirst;
        var link = new TagBuilder("a");
        link.AddCssClass("amigo-sort");
        link.Attributes["href"] = QueryLinks.With(ViewContext.HttpContext.Request, ("tri", Key), ("sens", next ? "desc" : "asc"), ("page", null));
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        link.InnerHtml.AppendHtml(IconTagHelper.Svg(versions, ViewContext, !active ? "arrow-down-up" : Descending ? "sort-down" : "sort-up"));

        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (active)
            output.Attributes.SetAttribute("aria-sort", Descending ? "descending" : "ascending");
        output.Content.SetHtmlContent(link);
    }
}
