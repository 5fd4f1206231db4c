using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace Amigo.Portal.Mail;

/// <summary>The settings under <c>Amigo:Mail</c>. Without <see cref="Host"/> nothing is sent.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Amigo:Mail";

    /// <summary>Where the token stands in <see cref="ReplyAddress"/>.</summary>
    public const string TokenPlace = "{token}";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public MailTls Tls { get; set; } = MailTls.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Who mails come from: <c>Amigo &lt;amigo@ac-exemple.fr&gt;</c>.</summary>
    public string? From { get; set; }

    /// <summary>Where people find the portal: <c>https://amigo.ac-exemple.fr</c>. Links in mails never come from a request.</summary>
    public string? PortalAddress { get; set; }

    /// <summary>Where mails are answered to: <c>reponses+{token}@ac-exemple.fr</c>. Null: they cannot be answered.</summary>
    public string? ReplyAddress { get; set; }

    public bool HasServer => !string.IsNullOrWhiteSpace(Host);

    /// <summary>The address that this token is answered to, or null.</summary>
    public string? ReplyAddressOf(string token) => string.IsNullOrWhiteSpace(ReplyAddress) ? null : ReplyAddress.Replace(TokenPlace, token, StringComparison.Ordinal);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(ReplyAddress) && !IsReplyAddress(ReplyAddress))
            yield return Wrong(nameof(ReplyAddress), $"must be one address with {TokenPlace} before its @, such as reponses+{TokenPlace}@ac-exemple.fr");
        if (!HasServer)
            yield break;
        if (!MailboxAddress.TryParse(From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            yield return Wrong(nameof(From), "must be an address when Amigo:Mail:Host is set");
        if (!Uri.TryCreate(PortalAddress, UriKind.Absolute, out var portal) || portal.Scheme is not ("http" or "https"))
            yield return Wrong(nameof(PortalAddress), "must be the portal's own http(s) address when Amigo:Mail:Host is set");
        if (!string.IsNullOrEmpty(User) && Tls == MailTls.None && Host is not ("localhost" or "127.0.0.1" or "::1"))
            yield return Wrong(nameof(Tls), "must not be None with a user: the password would travel in the clear");
    }

    private static bool IsReplyAddress(string pattern)
    {
        var at = pattern.LastIndexOf('@');
        var place = pattern.IndexOf(TokenPlace, StringComparison.Ordinal);
        var sample = pattern.Replace(TokenPlace, new string('a', ReplyToken.Length), StringComparison.Ordinal);
        return place >= 0 && place < at && place == pattern.LastIndexOf(TokenPlace, StringComparison.Ordinal)
            && MailboxAddress.TryParse(sample, out var address) && address.Address == sample;
    }

    private static ValidationResult Wrong(string name, string why) => new($"Amigo:Mail:{name} {why}.", [name]);
}
