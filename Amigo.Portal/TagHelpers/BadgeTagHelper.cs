using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// A status or priority in words, with a colour that never carries the meaning alone:
/// <code>&lt;amigo-badge tone="warning" icon="pencil"&gt;À compléter&lt;/amigo-badge&gt;</code>
/// Tones: neutral, info, accent, success, warning, danger. An unknown tone is neutral, so that rule files may add some.
/// </summary>
[HtmlTargetElement("amigo-badge")]
public sealed class BadgeTagHelper(IFileVersionProvider versions) : TagHelper
{
    private static readonly HashSet<string> Tones = ["neutral", "info", "accent", "success", "warning", "danger"];

    public string? Tone { get; set; }

    public string? Icon { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.AddClass("amigo-badge amigo-tone-" + (Tone is not null && Tones.Contains(Tone) ? Tone : "neutral"));
        if (Icon is not null)
            output.PreContent.SetHtmlContent(IconTagHelper.Svg(versions, ViewContext, Icon));
    }
}
