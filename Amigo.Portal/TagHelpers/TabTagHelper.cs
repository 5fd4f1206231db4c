using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>One tab of <see cref="TabsTagHelper"/>: <code>&lt;amigo-tab href="…" count="3" current="true"&gt;Ouverts&lt;/amigo-tab&gt;</code></summary>
[HtmlTargetElement("amigo-tab", ParentTag = "amigo-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public long? Count { get; set; }

    /// <summary>Where counting stopped: beyond it the count reads "999+".</summary>
    public long? Most { get; set; }

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = Href } };
        if (Current)
            link.Attributes["aria-current"] = "page";
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        if (Count is { } count)
        {
            var badge = new TagBuilder("span");
            badge.AddCssClass("amigo-count");
            badge.InnerHtml.Append(French.AtMost(count, Most));
            link.InnerHtml.Append(" ").AppendHtml(badge);
        }
        output.TagName = "li";
        output.Content.SetHtmlContent(link);
    }
}
