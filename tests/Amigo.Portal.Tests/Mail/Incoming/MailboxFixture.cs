using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>A portal that reads a mailbox of its own.</summary>
public sealed class MailboxFixture(MailboxServer mailboxes) : PortalFixture, IMailboxOwner
{
    public MailboxServer Mailboxes { get; } = mailboxes;

    public string User { get; } = IMailboxOwner.NewUser();

    public override async ValueTask InitializeAsync()
    {
        if (Components.Dovecot is null)
            return;
        await Mailboxes.StartAsync();
        await base.InitializeAsync();
    }

    public override void RequireComponents() => Components.RequireDovecot();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseMailAddresses().UseMailbox(this);
        base.ConfigureWebHost(builder);
    }
}
