using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.Tests.Hosting;
using MailKit;
using MailKit.Net.Imap;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>The mailbox itself, on a real IMAP server.</summary>
public abstract class MailboxTests : PortalTests
{
    private readonly IMailboxOwner _owner;

    protected MailboxTests(PortalFixture portal)
        : base(portal)
    {
        _owner = (IMailboxOwner)portal;
        Portal.MailOptions().MaximumPerHour = 1_000;
    }

    [Fact]
    public async Task Run_MailsInTheFolder_AreTreatedAndFiledAway()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await DeliverAsync(await Portal.ReplyAsync("camille.martin", reference), MailDelivery.Mail("inconnu", "assistance@amigo.example"));
        var before = await CountAsync();

        Assert.Equal(2, await RunAsync());

        Assert.Equal(2, (await Portal.TicketAsync(reference)).Journal.Count);
        var after = await CountAsync();
        Assert.Equal((0, before.Treated + 1, before.Refused + 1), (after.Inbox, after.Treated, after.Refused));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Run_AfterADeathBetweenCommitAndMove_OnlyMoves()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", reference);
        var (validity, uid) = (await DeliverAsync(mail))[0];
        var place = new MailPlace($"{_owner.User}@127.0.0.1/INBOX", validity, uid);
        var claim = await Portal.InScopeAsync(services => services.GetRequiredService<IncomingMailLedger>().ClaimAsync(place, Cancel));
        Assert.Equal(IncomingOutcome.Commented, (await Portal.TreatAsync(claim!, mail.ToBytes())).Outcome);
        Assert.Equal(1, (await CountAsync()).Inbox);

        await RunAsync();

        Assert.Equal(0, (await CountAsync()).Inbox);
        Assert.Equal(2, (await Portal.TicketAsync(reference)).Journal.Count);
    }

    [Fact]
    public async Task Run_ThreeNodesAtOnce_TreatEachMailOnce()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        for (var i = 0; i < 12; i++)
            await DeliverAsync(await Portal.ReplyAsync("camille.martin", reference, $"Courriel {i}."));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(RunAsync, Cancel)));
        await RunAsync();

        var words = (await Portal.TicketAsync(reference)).Journal.Where(line => line.Origin == "courriel").Select(line => line.Body).ToList();
        Assert.Equal(12, words.Count);
        Assert.Equal(12, words.Distinct().Count());
        Assert.Equal(0, (await CountAsync()).Inbox);
    }

    [Fact]
    public async Task Run_TooLarge_IsRefusedUnread()
    {
        Portal.MailOptions().MaximumMegabytes = 1;
        try
        {
            var mail = MailDelivery.Mail("camille.martin", "assistance@amigo.example", "Vidéo");
            mail.Body = new BodyBuilder { TextBody = "Voir.", Attachments = { { "video.bin", new byte[2 * 1024 * 1024] } } }.ToMessageBody();
            var (tickets, refused) = (await Portal.CountTicketsAsync(), (await CountAsync()).Refused);
            await DeliverAsync(mail);

            await RunAsync();

            var kept = await Portal.LastMailAsync();
            Assert.Equal((IncomingOutcome.Refused, "Il dépasse 1 Mo.", "Vidéo"), (kept.Outcome, kept.Reason, kept.Subject));
            Assert.Equal((tickets, refused + 1), (await Portal.CountTicketsAsync(), (await CountAsync()).Refused));
        }
        finally
        {
            Portal.MailOptions().MaximumMegabytes = 30;
        }
    }

    [Fact]
    public async Task Run_ManyMails_TakesSoManyAtATime()
    {
        Portal.MailOptions().MaximumMails = 2;
        try
        {
            await DeliverAsync([.. Enumerable.Range(0, 5).Select(_ => MailDelivery.Mail("inconnu", "assistance@amigo.example"))]);

            var counts = new List<int>();
            for (var i = 0; i < 4; i++)
                counts.Add(await RunAsync());

            Assert.Equal([2, 2, 1, 0], counts);
        }
        finally
        {
            Portal.MailOptions().MaximumMails = 50;
        }
    }

    [Fact]
    public async Task Run_MailThatEndedTheProcessEachTime_IsGivenUp()
    {
        var (validity, uid) = (await DeliverAsync(MailDelivery.Mail("camille.martin", "assistance@amigo.example")))[0];
        for (var i = 0; i < IncomingMail.MaximumAttempts; i++)
        {
            var claim = await Portal.InScopeAsync(services => services.GetRequiredService<IncomingMailLedger>()
                .ClaimAsync(new MailPlace($"{_owner.User}@127.0.0.1/INBOX", validity, uid), Cancel));
            Assert.Equal(i + 1, claim!.Attempts);
            Assert.Equal(0, await RunAsync());
            Portal.Clock.Advance(IncomingMail.ClaimLifetime);
        }

        Assert.Equal(1, await RunAsync());

        Assert.Equal((IncomingOutcome.Refused, "Son traitement a échoué plusieurs fois."), ((await Portal.LastMailAsync()).Outcome, (await Portal.LastMailAsync()).Reason));
        Assert.Equal(0, (await CountAsync()).Inbox);
    }

    [Fact]
    public async Task Run_ServerAway_IsNoFailureOfThePortal()
    {
        var port = Portal.MailOptions().Port;
        Portal.MailOptions().Port = 1;
        try
        {
            Assert.Equal(0, await RunAsync());
        }
        finally
        {
            Portal.MailOptions().Port = port;
        }
    }

    [Fact]
    public async Task Get_List_ShowsOutcomesToAdministratorsOnlyAndNoWord()
    {
        await DeliverAsync(MailDelivery.Mail("inconnu", "assistance@amigo.example", "Objet visible", "Contenu secret"));
        await RunAsync();
        var admin = await Portal.SignedInAsync("admin");

        var page = await admin.OpenAsync("/admin/courriels/recus?etat=refuses");

        Assert.Contains("Expéditeur inconnu.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Objet visible", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Contenu secret", page.Body, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await Portal.SignedInAsync("nolwenn.tanguy")).GetAsync("/admin/courriels/recus")).Status);
        foreach (var state in new[] { "", "?etat=pris", "?etat=ignores&page=99&taille=7", "?etat=<script>" })
            Assert.Equal(3, (await Portal.Queries.RecordAsync(() => admin.OpenAsync("/admin/courriels/recus" + state))).Count);
    }

    private Task<int> RunAsync() => Portal.Services.GetRequiredService<MailboxRun>().RunAsync(Cancel);

    private async Task<IReadOnlyList<(uint Validity, uint Uid)>> DeliverAsync(params MimeMessage[] mails)
    {
        using var client = await _owner.Mailboxes.ConnectAsync(_owner.User);
        await client.Inbox!.OpenAsync(FolderAccess.ReadWrite, Cancel);
        var delivered = new List<(uint, uint)>();
        foreach (var mail in mails)
            delivered.Add((client.Inbox.UidValidity, (await client.Inbox.AppendAsync(mail, MessageFlags.None, Cancel))!.Value.Id));
        return delivered;
    }

    private async Task<(int Inbox, int Treated, int Refused)> CountAsync()
    {
        using var client = await _owner.Mailboxes.ConnectAsync(_owner.User);
        return (await CountAsync(client, "INBOX"), await CountAsync(client, "Traités"), await CountAsync(client, "Refusés"));
    }

    private static async Task<int> CountAsync(ImapClient client, string name)
    {
        try
        {
            var folder = await client.GetFolderAsync(name, Cancel);
            await folder.OpenAsync(FolderAccess.ReadOnly, Cancel);
            return folder.Count;
        }
        catch (FolderNotFoundException)
        {
            return 0;
        }
    }
}
