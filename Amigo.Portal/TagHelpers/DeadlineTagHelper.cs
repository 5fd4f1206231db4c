using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// The deadline of a request as a badge, for agents only: "À prendre avant 14 h 05", "En retard de 2 heures", "En pause, reste 6 h":
/// <code>&lt;amigo-deadline status="rules.Status(row.Status)" take-due="row.TakeDueAt" resolve-due="row.ResolveDueAt" seconds-left="row.ResolveSecondsLeft" /&gt;</code>
/// A dash where nothing is promised.
/// </summary>
[HtmlTargetElement("amigo-deadline", Attributes = "status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DeadlineTagHelper(TimeProvider clock, IFileVersionProvider versions) : TagHelper
{
    public Status Status { get; set; } = null!;

    public DateTime? TakeDue { get; set; }

    public DateTime? ResolveDue { get; set; }

    public int? SecondsLeft { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (DeadlineNotice.Of(Status, TakeDue, ResolveDue, SecondsLeft, clock.GetUtcNow().UtcDateTime) is not { } notice)
        {
            output.TagName = null;
            output.Content.SetContent("—");
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("amigo-badge amigo-deadline amigo-tone-" + notice.Tone);
        output.Attributes.SetAttribute("title", notice.Detail);
        output.Content.AppendHtml(IconTagHelper.Svg(versions, ViewContext, notice.Icon));
        output.Content.AppendHtml(Words(notice));
    }

    /// <summary>Text and detail in one element: a badge spaces its children.</summary>
    private static TagBuilder Words(DeadlineNotice notice)
    {
        var words = new TagBuilder(notice.Due is null ? "span" : "time");
        if (notice.Due is { } due)
            words.Attributes["datetime"] = due.ToString("yyyy-MM-ddTHH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        words.InnerHtml.Append(notice.Text);
        var detail = new TagBuilder("span");
        detail.AddCssClass("visually-hidden");
        detail.InnerHtml.Append($" ({notice.Detail})");
        words.InnerHtml.AppendHtml(detail);
        return words;
    }
}
