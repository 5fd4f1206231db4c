using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// Nothing to show, and what to do about it:
/// <code>&lt;amigo-empty icon="inbox" title="Aucun ticket ouvert"&gt;&lt;p&gt;…&lt;/p&gt;&lt;a class="btn btn-primary" …&gt;…&lt;/a&gt;&lt;/amigo-empty&gt;</code>
/// </summary>
[HtmlTargetElement("amigo-empty", Attributes = "title")]
public sealed class EmptyTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Icon { get; set; } = "inbox";

    public string Title { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(Title);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("amigo-empty");
        output.PreContent.AppendHtml(IconTagHelper.Svg(versions, ViewContext, Icon)).AppendHtml(title);
    }
}
