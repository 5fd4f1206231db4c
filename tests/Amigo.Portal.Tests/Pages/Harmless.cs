using Amigo.Portal.Tests.Hosting;
using AngleSharp.Dom;
using Xunit;

namespace Amigo.Portal.Tests.Pages;

/// <summary>Looks at a page as a browser parses it for anything that people's words could make it run or fetch.</summary>
public static class Harmless
{
    private static readonly string[] ForbiddenInText =
        ["script", "iframe", "object", "embed", "form", "input", "style", "link", "meta", "base", "svg", "math", "template", "img", "video", "audio", "button", "textarea", "noscript"];

    /// <summary>Nothing runs on the page, and what people wrote holds only harmless elements.</summary>
    public static void AssertHarmless(this Page page)
    {
        Assert.DoesNotContain(page.Document.QuerySelectorAll("script"), script => !IsOurs(script.GetAttribute("src")));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("iframe, object, embed, base"), _ => true);
        Assert.DoesNotContain(page.Document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("[href], [src], [action], [formaction]"), element => Addresses(element).Any(IsDangerous));
        foreach (var text in page.Document.QuerySelectorAll(".amigo-rich"))
        {
            Assert.DoesNotContain(text.QuerySelectorAll("*"), element => ForbiddenInText.Contains(element.LocalName));
            Assert.DoesNotContain(text.QuerySelectorAll("*"), element => element.Attributes.Any(attribute => attribute.Name is not ("href" or "rel" or "target")));
        }
    }

    private static bool IsOurs(string? source) => source is not null && source.StartsWith('/') && !source.StartsWith("//", StringComparison.Ordinal);

    private static IEnumerable<string> Addresses(IElement element) =>
        new[] { "href", "src", "action", "formaction" }.Select(element.GetAttribute).OfType<string>();

    private static bool IsDangerous(string address)
    {
        var bare = string.Concat(address.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character))).ToLowerInvariant();
        return bare.StartsWith("javascript:", StringComparison.Ordinal) || bare.StartsWith("data:text", StringComparison.Ordinal)
            || bare.StartsWith("vbscript:", StringComparison.Ordinal) || bare.StartsWith("//", StringComparison.Ordinal);
    }
}
