namespace Amigo.Portal.Mail.Incoming;

/// <summary>What became of a mail. Stored by name.</summary>
public enum IncomingOutcome
{
    /// <summary>A run is reading it, or died while it did.</summary>
    InProgress,

    /// <summary>Its words are a comment of a request.</summary>
    Commented,

    /// <summary>Its words made a request move on.</summary>
    Moved,

    /// <summary>It opened a request.</summary>
    Opened,

    /// <summary>Another copy of a mail that was taken.</summary>
    Duplicate,

    /// <summary>Written by a program, or by the portal itself.</summary>
    Ignored,

    /// <summary>Says that a mail of the portal did not arrive.</summary>
    Bounced,

    Refused,
}
