using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// The list of what is wrong, each with a link to its field; writes nothing when the model state is valid. Stands first in the form,
/// and forms.js moves the focus to it: <code>&lt;amigo-error-summary /&gt;</code>
/// </summary>
[HtmlTargetElement("amigo-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IFileVersionProvider versions) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .Distinct()
            .OrderBy(error => Rank(error.Key), StringComparer.Ordinal)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("amigo-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "resume-erreurs");
        var title = new TagBuilder("h2") { Attributes = { ["id"] = "resume-erreurs" } };
        title.InnerHtml.AppendHtml(IconTagHelper.Svg(versions, ViewContext, "exclamation-octagon"))
            .Append($"{French.Count(errors.Count, "point", "points")} à corriger");
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors)
            list.InnerHtml.AppendHtml(Item(key, message));
        output.Content.SetHtmlContent(title).AppendHtml(list);
    }

    /// <summary>The order in which the page's model declares its properties: the model state keeps none.</summary>
    private string Rank(string key)
    {
        var rank = "";
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var part in key.Split('.'))
        {
            var name = part.Split('[')[0];
            var index = metadata.Properties.TakeWhile(property => property.PropertyName != name).Count();
            rank += index.ToString("D4");
            if (index == metadata.Properties.Count)
                break;
            metadata = metadata.Properties[index];
            metadata = metadata.ElementMetadata ?? metadata;
        }
        return rank;
    }

    private static TagBuilder Item(string key, string message)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }
        var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_") } };
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
