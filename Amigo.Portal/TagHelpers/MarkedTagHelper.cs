using Amigo.Search;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>A text of a search hit with what matches in it: <code>&lt;amigo-marked text="hit.Title" /&gt;</code></summary>
[HtmlTargetElement("amigo-marked", Attributes = "text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkedTagHelper : TagHelper
{
    public MarkedText Text { get; set; } = MarkedText.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.Clear();
        var position = 0;
        foreach (var mark in Text.Marks)
        {
            output.Content.Append(Text.Text[position..mark.Start]);
            output.Content.AppendHtml("<mark>").Append(Text.Text.Substring(mark.Start, mark.Length)).AppendHtml("</mark>");
            position = mark.Start + mark.Length;
        }

        output.Content.Append(Text.Text[position..]);
    }
}
