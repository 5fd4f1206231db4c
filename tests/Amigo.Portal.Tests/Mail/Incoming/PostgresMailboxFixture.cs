using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresMailboxFixture(PostgresServer server, MailboxServer mailboxes) : PostgresPortalFixture(server), IMailboxOwner
{
    public MailboxServer Mailboxes { get; } = mailboxes;

    public string User { get; } = IMailboxOwner.NewUser();

    public override async ValueTask InitializeAsync()
    {
        if (Components.Dovecot is null || Components.PostgresFolder is null)
            return;
        await Mailboxes.StartAsync();
        await base.InitializeAsync();
    }

    public override void RequireComponents()
    {
        Components.RequireDovecot();
        base.RequireComponents();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseMailAddresses().UseMailbox(this);
        base.ConfigureWebHost(builder);
    }
}
