using System.Text.RegularExpressions;

namespace Amigo.Portal.Kb.Articles;

/// <summary>Where an article may lead: inside the portal, or to an https site.</summary>
public static partial class ArticleUrl
{
    public static bool IsAllowed(string? url) => IsAnchor(url) || IsInternal(url) || IsExternal(url);

    public static bool IsAnchor(string? url) => url is ['#', _, ..] && !url.Any(IsUnsafe);

    /// <summary>A path from the portal's root; "//host" and "/\host" are other sites for a browser.</summary>
    public static bool IsInternal(string? url) =>
        url is "/" or ['/', not ('/' or '\\'), ..] && !url.Any(IsUnsafe);

    public static bool IsExternal(string? url) =>
        url is not null
        && url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && !url.Any(IsUnsafe)
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.UserInfo.Length == 0;

    /// <summary>A picture of an article, served to its readers.</summary>
    public static bool IsImage(string? url) => url is not null && ImagePattern().IsMatch(url);

    [GeneratedRegex(@"^/(fiches|faq)/[a-z0-9-]+/images/[a-z0-9_-]+\.(png|jpg|jpeg|webp|gif)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ImagePattern();

    private static bool IsUnsafe(char sign) => sign is '\\' or '<' or '>' or '"' || char.IsWhiteSpace(sign) || char.IsControl(sign);
}
