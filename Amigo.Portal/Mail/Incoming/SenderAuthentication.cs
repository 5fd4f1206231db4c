using MimeKit;
using MimeKit.Cryptography;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>
/// Reads what our own mail server found (RFC 8601). Only its topmost line counts: the server writes above what it received, and takes
/// away lines under its name that came from outside.
/// </summary>
internal static class SenderAuthentication
{
    public static SenderTrust Judge(MimeMessage message, string sender, string? server)
    {
        if (string.IsNullOrWhiteSpace(server) || FindResults(message, server) is not { } results)
            return SenderTrust.Unknown;

        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        var dmarc = results.FirstOrDefault(result => Is(result.Method, "dmarc"));
        if (dmarc is not null && Is(dmarc.Result, "fail"))
            return SenderTrust.Failed;
        var isVouchedFor = (dmarc is not null && Is(dmarc.Result, "pass") && IsOf(Property(dmarc, "header", "from"), domain))
            || results.Any(result => Is(result.Method, "dkim") && Is(result.Result, "pass") && IsOf(Property(result, "header", "d") ?? Property(result, "header", "i"), domain))
            || results.Any(result => Is(result.Method, "spf") && Is(result.Result, "pass") && IsOf(Property(result, "smtp", "mailfrom"), domain));
        return isVouchedFor ? SenderTrust.Verified : SenderTrust.Unknown;
    }

    private static List<AuthenticationMethodResult>? FindResults(MimeMessage message, string server)
    {
        foreach (var header in message.Headers.Where(header => header.Id == HeaderId.AuthenticationResults))
        {
            if (AuthenticationResults.TryParse(header.RawValue, out var results) && Is(results.AuthenticationServiceIdentifier, server))
                return results.Results;
        }

        return null;
    }

    private static string? Property(AuthenticationMethodResult result, string type, string name) =>
        result.Properties.FirstOrDefault(property => Is(property.PropertyType, type) && Is(property.Property, name))?.Value;

    /// <summary>The sender's domain, or one that it stands under.</summary>
    private static bool IsOf(string? value, string domain)
    {
        var proven = value?[(value.LastIndexOf('@') + 1)..].Trim('"', '.', ' ');
        return proven is { Length: > 0 } && proven.Contains('.', StringComparison.Ordinal)
            && (Is(domain, proven) || domain.EndsWith("." + proven, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
