namespace Amigo.Portal.Mail;

/// <summary>How the way to the mail server is protected.</summary>
public enum MailTls
{
    /// <summary>Plain, then TLS by STARTTLS, refused without it (port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Implicit,

    /// <summary>Not at all: for a relay on the same machine.</summary>
    None,
}
