using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// A label, one control, its hint and its error, tied together. The control is an ordinary one with asp-for, at any depth:
/// <code>
/// &lt;amigo-field asp-for="Input.Objet" label="Objet de la demande" hint="En quelques mots." required&gt;
///   &lt;input asp-for="Input.Objet" /&gt;
/// &lt;/amigo-field&gt;
/// </code>
/// With <c>radios</c> it writes a fieldset of radio buttons and takes no control:
/// <code>&lt;amigo-field asp-for="Input.Visibilite" label="Visible par" radios="Model.Visibilites" required /&gt;</code>
/// </summary>
[HtmlTargetElement("amigo-field", Attributes = "asp-for,label")]
public sealed class FieldTagHelper(IFileVersionProvider versions) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The visible label, without the asterisk.</summary>
    public string Label { get; set; } = "";

    /// <summary>One sentence of help under the label.</summary>
    public string? Hint { get; set; }

    public bool Required { get; set; }

    /// <summary>The choices of a radio group.</summary>
    public IEnumerable<SelectListItem>? Radios { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ViewData.ModelState.TryGetValue(name, out var state);
        var error = state is { Errors.Count: > 0 } ? string.Join(" ", state.Errors.Select(e => e.ErrorMessage)) : null;
        var ids = new[] { Hint is null ? null : id + "-aide", error is null ? null : id + "-erreur" }.OfType<string>();
        var describedBy = string.Join(' ', ids);
        var field = new FieldContext(id, describedBy.Length == 0 ? null : describedBy, error is not null, Required);
        context.Items[typeof(FieldContext)] = field;

        output.TagName = Radios is null ? "div" : "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(error is null ? "amigo-field" : "amigo-field amigo-field-invalid");
        if (Radios is not null && field.DescribedBy is not null)
            output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
        var child = await output.GetChildContentAsync();
        output.Content.AppendHtml(LabelTag(id));
        if (Hint is not null)
            output.Content.AppendHtml(Note("amigo-hint", id + "-aide", Hint));
        if (error is not null)
            output.Content.AppendHtml(Note("amigo-error", id + "-erreur", error, "exclamation-octagon"));
        output.Content.AppendHtml(child);
        if (Radios is not null)
        {
            var current = state?.AttemptedValue ?? For.Model?.ToString();
            foreach (var (choice, index) in Radios.Select((choice, index) => (choice, index)))
                output.Content.AppendHtml(Radio(name, index == 0 ? id : $"{id}_{index}", choice, current, field));
        }
    }

    private TagBuilder LabelTag(string id)
    {
        var label = new TagBuilder(Radios is null ? "label" : "legend");
        label.AddCssClass("amigo-label");
        label.Attributes["id"] = id + "-libelle";
        if (Radios is null)
            label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Required)
            label.InnerHtml.AppendHtml("<span class=\"amigo-required\">&#160;*</span>");
        return label;
    }

    private TagBuilder Note(string css, string id, string text, string? icon = null)
    {
        var note = new TagBuilder("p");
        note.AddCssClass(css);
        note.Attributes["id"] = id;
        if (icon is not null)
            note.InnerHtml.AppendHtml(IconTagHelper.Svg(versions, ViewContext, icon)).AppendHtml("<span class=\"visually-hidden\">Erreur&#160;: </span>");
        note.InnerHtml.Append(text);
        return note;
    }

    private static TagBuilder Radio(string name, string id, SelectListItem choice, string? current, FieldContext field)
    {
        var value = choice.Value ?? choice.Text;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(new Dictionary<string, string?> { ["type"] = "radio", ["name"] = name, ["id"] = id, ["value"] = value });
        input.AddCssClass("form-check-input");
        foreach (var (attribute, on) in new[] { ("checked", current is null ? choice.Selected : current == value), ("required", field.Required), ("disabled", choice.Disabled) })
        {
            if (on)
                input.Attributes[attribute] = attribute;
        }
        if (field.Invalid)
            input.Attributes["aria-invalid"] = "true";
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.AddCssClass("form-check-label");
        label.InnerHtml.Append(choice.Text);
        var row = new TagBuilder("div");
        row.AddCssClass("form-check");
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        return row;
    }
}
