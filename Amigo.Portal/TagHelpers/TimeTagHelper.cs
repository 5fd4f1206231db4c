using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// A moment, stored in UTC and said in French at Paris time. Formats: date (9 janvier 2026), datetime (9 janvier 2026 à 14 h 05, the
/// default), relative (il y a 2 heures, with the full moment as title) and compact (09/01/2026 14:05, for tables):
/// <code>&lt;amigo-time value="ticket.OpenedAt" format="relative" /&gt;</code>
/// </summary>
[HtmlTargetElement("amigo-time", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper(TimeProvider clock) : TagHelper
{
    public DateTime? Value { get; set; }

    public string Format { get; set; } = "datetime";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } utc)
        {
            output.TagName = null;
            output.Content.SetContent("—");
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (Format == "relative")
            output.Attributes.SetAttribute("title", French.DateAndTime(utc));
        output.Content.SetContent(Format switch
        {
            "date" => French.Date(utc),
            "relative" => French.Relative(utc, clock.GetUtcNow().UtcDateTime),
            "compact" => French.Compact(utc),
            _ => French.DateAndTime(utc),
        });
    }
}
