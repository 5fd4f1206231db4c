using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>Ties an input, select or textarea that stands in an amigo-field to the field's hint and error. Pages need not name it.</summary>
[HtmlTargetElement("input", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class FieldControlTagHelper : TagHelper
{
    /// <summary>After the framework's own helpers (-1000), which write id, name and value.</summary>
    public override int Order => 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var type = output.Attributes["type"]?.Value?.ToString();
        if (type is "hidden" || !context.Items.TryGetValue(typeof(FieldContext), out var item) || item is not FieldContext field)
            return;

        output.AddClass(output.TagName == "select" ? "form-select" : type is "checkbox" or "radio" ? "form-check-input" : "form-control");
        if (field.DescribedBy is not null)
        {
            var own = output.Attributes["aria-describedby"]?.Value?.ToString();
            output.Attributes.SetAttribute("aria-describedby", own is null ? field.DescribedBy : $"{field.DescribedBy} {own}");
        }
        if (field.Invalid)
        {
            output.AddClass("is-invalid");
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
        if (field.Required)
            output.Attributes.SetAttribute(new TagHelperAttribute("required", "required", HtmlAttributeValueStyle.DoubleQuotes));
    }
}
