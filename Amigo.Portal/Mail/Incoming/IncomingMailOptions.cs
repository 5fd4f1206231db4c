using System.ComponentModel.DataAnnotations;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>The settings under <c>Amigo:Mail:Incoming</c>. Without <see cref="Host"/> no mailbox is read.</summary>
public sealed class IncomingMailOptions : IValidatableObject
{
    public const string Section = "Amigo:Mail:Incoming";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 993;

    public MailTls Tls { get; set; } = MailTls.Implicit;

    public string? User { get; set; }

    public string? Password { get; set; }

    [Required]
    public string Folder { get; set; } = "INBOX";

    /// <summary>Where a mail goes that was taken, or that asks for nothing.</summary>
    [Required]
    public string TreatedFolder { get; set; } = "Traités";

    /// <summary>Where a mail goes that somebody may want to look at: refused, and not answered.</summary>
    [Required]
    public string RefusedFolder { get; set; } = "Refusés";

    [Range(5, 86_400)]
    public int IntervalSeconds { get; set; } = 60;

    /// <summary>Mails taken in one run.</summary>
    [Range(1, 1_000)]
    public int MaximumMails { get; set; } = 50;

    /// <summary>Of one mail with all its files, as it travels; larger ones are refused without being read.</summary>
    [Range(1, 100)]
    public int MaximumMegabytes { get; set; } = 30;

    /// <summary>Mails taken from one person in one hour.</summary>
    [Range(1, 1_000)]
    public int MaximumPerHour { get; set; } = 20;

    /// <summary>
    /// The name under which our own mail server writes <c>Authentication-Results</c>. Set, a mail that answers nothing is taken only
    /// when that server vouches for its sender. It must take away such lines when they come from outside.
    /// </summary>
    public string? AuthenticationServer { get; set; }

    public bool HasServer => !string.IsNullOrWhiteSpace(Host);

    public long MaximumBytes => MaximumMegabytes * 1024L * 1024L;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!HasServer)
            yield break;
        if (string.IsNullOrWhiteSpace(User) || string.IsNullOrEmpty(Password))
            yield return Wrong(nameof(User), "and Password are needed when Host is set");
        if (Tls == MailTls.None && Host is not ("localhost" or "127.0.0.1" or "::1"))
            yield return Wrong(nameof(Tls), "must not be None: the password would travel in the clear");
        if (string.Equals(TreatedFolder, Folder, StringComparison.OrdinalIgnoreCase) || string.Equals(RefusedFolder, Folder, StringComparison.OrdinalIgnoreCase))
            yield return Wrong(nameof(TreatedFolder), "and RefusedFolder must not be the folder that is read");
    }

    private static ValidationResult Wrong(string name, string why) => new($"{Section}:{name} {why}.", [name]);
}
