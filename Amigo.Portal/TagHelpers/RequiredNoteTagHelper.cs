using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>The sentence on top of a form that explains the asterisk: <code>&lt;amigo-required-note /&gt;</code></summary>
[HtmlTargetElement("amigo-required-note", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RequiredNoteTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("amigo-required-note");
        output.Content.SetHtmlContent("Les champs marqués d’un&#160;<span class=\"amigo-required\">*</span> sont obligatoires.");
    }
}
