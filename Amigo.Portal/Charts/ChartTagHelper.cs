using System.Text.Encodings.Web;
using Amigo.Portal.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.Charts;

/// <summary>
/// A chart drawn on the server, with its legend and its data as a table, for pages that load charts.css. What stands inside, such as links
/// to exports, comes after the table:
/// <code>&lt;amigo-chart id="volumes" value="Model.Volumes" /&gt;</code>
/// </summary>
[HtmlTargetElement("amigo-chart", Attributes = "id,value")]
public sealed class ChartTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>Unique in the page.</summary>
    public string Id { get; set; } = "";

    public Chart Value { get; set; } = null!;

    /// <summary>For a chart alone under a heading that says the same.</summary>
    public bool HideCaption { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("amigo-chart");
        output.Attributes.SetAttribute("id", Id);
        var more = await output.GetChildContentAsync();
        output.Content.SetHtmlContent(Draw()).AppendHtml(more);
    }

    private string Draw()
    {
        var markup = new Markup(encoder).Add("figcaption", Value.Title, ("id", $"{Id}-legende"), ("class", HideCaption ? "visually-hidden" : null));
        ChartMark.WriteLegend(markup, Id, Value);
        var table = new ChartTable(Value, Id, markup);
        if (Value.Kind == ChartKind.Rows)
        {
            markup.Add("p", Value.Summary, ("id", $"{Id}-resume"), ("class", "visually-hidden"));
            table.Write();
            return markup.ToString();
        }

        new Plot(Value, Id, markup).Write();
        markup.Open("details", ("class", "amigo-chart-data")).Add("summary", "Données du graphique");
        table.Write();
        return markup.Close().ToString();
    }
}
