using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Amigo.Portal.TagHelpers;

internal static class TagHelperOutputExtensions
{
    /// <summary>Adds each class of a space-separated list to those the page already gave.</summary>
    public static void AddClass(this TagHelperOutput output, string classes)
    {
        foreach (var name in classes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            output.AddClass(name, HtmlEncoder.Default);
    }
}
