namespace Amigo.Portal.Mail.Incoming;

/// <summary>What our own mail server says of the address a mail claims to come from.</summary>
public enum SenderTrust
{
    /// <summary>Nothing, or no such server is set.</summary>
    Unknown,

    /// <summary>The mail comes from that domain.</summary>
    Verified,

    /// <summary>The domain says that the mail is not its own.</summary>
    Failed,
}
