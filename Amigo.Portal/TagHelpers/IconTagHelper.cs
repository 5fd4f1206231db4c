using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// A symbol of wwwroot/lib/bootstrap-icons/icons.svg. Decorative unless it has a label:
/// <code>&lt;amigo-icon name="search" /&gt; &lt;amigo-icon name="lock" label="Visible par vous seul" /&gt;</code>
/// </summary>
[HtmlTargetElement("amigo-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IFileVersionProvider versions) : TagHelper
{
    /// <summary>The symbol's id, which is its Bootstrap Icons name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What screen readers say; without it the symbol is hidden from them.</summary>
    public string? Label { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("amigo-icon");
        output.Attributes.SetAttribute("focusable", "false");
        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }
        output.Content.SetHtmlContent(Use(versions, ViewContext, Name));
    }

    /// <summary>A decorative symbol for tag helpers that hold one.</summary>
    internal static TagBuilder Svg(IFileVersionProvider versions, ViewContext view, string name)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("amigo-icon");
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(Use(versions, view, name));
        return svg;
    }

    private static TagBuilder Use(IFileVersionProvider versions, ViewContext view, string name)
    {
        var root = view.HttpContext.Request.PathBase;
        var use = new TagBuilder("use");
        use.Attributes["href"] = versions.AddFileVersionToPath(root, $"{root}/lib/bootstrap-icons/icons.svg") + "#" + name;
        return use;
    }
}
