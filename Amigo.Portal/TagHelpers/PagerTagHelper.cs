using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

/// <summary>
/// Under a list: which rows are shown, the pages, and the length menu. The parameters are <c>page</c> and <c>taille</c>; the others are kept.
/// <code>&lt;amigo-pager page="Model.Page" size="Model.Size" total="Model.Total" /&gt;</code>
/// <c>menu-only</c> writes just the length menu ("Afficher 20 éléments par page"), to stand above the list.
/// </summary>
[HtmlTargetElement("amigo-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(IFileVersionProvider versions) : TagHelper
{
    private static readonly int[] Sizes = [10, 20, 50, 100];

    public int Page { get; set; } = 1;

    public int Size { get; set; } = 20;

    public long Total { get; set; }

    /// <summary>Where counting stopped: a greater total means "at least", and the pages end there.</summary>
    public long? Most { get; set; }

    public bool MenuOnly { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private HttpRequest Request => ViewContext.HttpContext.Request;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (MenuOnly)
        {
            output.TagName = "form";
            output.AddClass("amigo-page-size");
            output.Attributes.SetAttribute("method", "get");
            output.Attributes.SetAttribute("action", Request.PathBase + Request.Path);
            output.Content.SetHtmlContent(SizeMenu());
            return;
        }

        output.TagName = "div";
        output.AddClass("amigo-pager");
        var first = Total == 0 ? 0 : (Page - 1L) * Size + 1;
        var range = Total == 0 ? "Aucun élément" : $"{French.Number(first)} à {French.Number(Math.Min(first + Size - 1, Total))} sur {French.AtMost(Total, Most)}";
        output.Content.AppendHtml("<p class=\"amigo-pager-range\">").Append(range).AppendHtml("</p>");
        var last = (int)Math.Max(1, (Total + Size - 1) / Size);
        if (last > 1)
            output.Content.AppendHtml("<nav aria-label=\"Pages\"><ul class=\"pagination\">").AppendHtml(Pages(last)).AppendHtml("</ul></nav>");
    }

    private HtmlContentBuilder Pages(int last)
    {
        var pages = new HtmlContentBuilder();
        pages.AppendHtml(Step(Page > 1, Page - 1, "chevron-left", "Page précédente", "prev"));
        var shown = new[] { 1, Page - 1, Page, Page + 1, last }.Where(p => p >= 1 && p <= last).Distinct().ToList();
        var previous = 0;
        foreach (var page in shown)
        {
            if (page - previous > 1)
                pages.AppendHtml("<li class=\"page-item amigo-page-gap\"><span class=\"page-link\">…</span></li>");
            var label = French.Number(page);
            pages.AppendHtml(page == Page
                ? $"<li class=\"page-item active\"><a class=\"page-link\" aria-current=\"page\" href=\"{Href(page)}\"><span class=\"visually-hidden\">Page </span>{label}</a></li>"
                : $"<li class=\"page-item amigo-page-number\"><a class=\"page-link\" href=\"{Href(page)}\"><span class=\"visually-hidden\">Page </span>{label}</a></li>");
            previous = page;
        }
        return (HtmlContentBuilder)pages.AppendHtml(Step(Page < last, Page + 1, "chevron-right", "Page suivante", "next"));
    }

    private HtmlContentBuilder Step(bool possible, int page, string icon, string label, string rel)
    {
        var step = new HtmlContentBuilder();
        if (!possible)
            return step;
        step.AppendHtml($"<li class=\"page-item\"><a class=\"page-link\" rel=\"{rel}\" href=\"{Href(page)}\">")
            .AppendHtml(IconTagHelper.Svg(versions, ViewContext, icon))
            .AppendHtml($"<span class=\"visually-hidden\">{label}</span></a></li>");
        return step;
    }

    private string Href(int page) =>
        HtmlEncoder.Default.Encode(QueryLinks.With(Request, ("page", page == 1 ? null : page.ToString())));

    private HtmlContentBuilder SizeMenu()
    {
        var menu = new HtmlContentBuilder();
        foreach (var (key, value) in QueryLinks.Except(Request, "page", "taille"))
            menu.AppendHtml(new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "hidden", ["name"] = key, ["value"] = value } });
        menu.AppendHtml("<label for=\"taille\">Afficher</label><select class=\"form-select form-select-sm\" id=\"taille\" name=\"taille\" aria-describedby=\"taille-suite\" data-autosubmit>");
        foreach (var size in Sizes)
            menu.AppendHtml($"<option value=\"{size}\"{(size == Size ? " selected" : "")}>{size}</option>");
        return (HtmlContentBuilder)menu.AppendHtml(
            "</select><span id=\"taille-suite\">éléments par page</span><button class=\"btn btn-sm btn-outline-secondary amigo-no-js\">Appliquer</button>");
    }
}
