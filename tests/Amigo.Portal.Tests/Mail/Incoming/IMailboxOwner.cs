using Amigo.Portal.Tests.Hosting;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>What a test of the mailbox asks of its fixture, whatever the database.</summary>
public interface IMailboxOwner
{
    MailboxServer Mailboxes { get; }

    string User { get; }

    static string NewUser() => $"amigo-{Guid.NewGuid():N}";
}
