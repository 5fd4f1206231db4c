namespace Amigo.Portal.Mail;

/// <summary>Where a mail stands. Stored as a number: an index and a filter name some of them.</summary>
public enum MailState
{
    /// <summary>To be sent when it is due.</summary>
    Waiting = 0,

    Sent = 1,

    /// <summary>The server refused it, or it was tried too often.</summary>
    Failed = 2,

    /// <summary>Not sent on purpose: the person may no longer read the request, say.</summary>
    Dropped = 3,

    /// <summary>Written while no server was set: shows what would have gone.</summary>
    NoServer = 4,
}
