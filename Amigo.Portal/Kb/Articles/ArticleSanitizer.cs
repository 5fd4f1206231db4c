using AngleSharp.Dom;
using Ganss.Xss;

namespace Amigo.Portal.Kb.Articles;

/// <summary>The last door: only what the Markdown renderer is meant to write goes through, whatever it wrote.</summary>
public static class ArticleSanitizer
{
    private static readonly HtmlSanitizer Sanitizer = Create();

    public static string Sanitize(string html) => Sanitizer.Sanitize(html);

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "br", "hr", "a", "img",
                "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "id", "rel", "scope", "start", "src", "alt", "loading" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        });
        sanitizer.FilterUrl += (_, url) =>
        {
            var isAllowed = url.Tag.LocalName == "img" ? ArticleUrl.IsImage(url.OriginalUrl) : ArticleUrl.IsAllowed(url.OriginalUrl);
            if (!isAllowed)
                url.SanitizedUrl = null;
        };
        // A picture from elsewhere leaves nothing, not even a frame.
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is IElement { LocalName: "img" } image && !image.HasAttribute("src"))
                image.Remove();
        };
        return sanitizer;
    }
}
