using System.Text;
using Amigo.Portal.Mail;
using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Pages;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>What a mailbox that anyone can write to gets. Nothing of it changes a request, and none of it is answered.</summary>
public abstract class HostileMailTests(PortalFixture portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("anne.riou")]
    [InlineData("nolwenn.tanguy")]
    [InlineData("inconnu")]
    public async Task Receive_StolenTokenFromAnotherAddress_IsRefused(string thief)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = MailDelivery.Mail(thief, await Portal.ReplyAddressAsync("camille.martin", reference));

        await AssertRefusedAsync(mail.ToBytes(), reference, "L’expéditeur n’est pas la personne");
    }

    [Theory]
    [InlineData("From: camille.martin@amigo.example, pirate@pirate.example")]
    [InlineData("From: pirate@pirate.example\r\nFrom: camille.martin@amigo.example")]
    [InlineData("From: camille.martin@amigo.example\r\nFrom: pirate@pirate.example")]
    [InlineData("From: \"camille.martin@amigo.example\" <pirate@pirate.example>")]
    [InlineData("From: pirate@pirate.example\r\nReply-To: camille.martin@amigo.example\r\nSender: camille.martin@amigo.example")]
    [InlineData("From: équipe: camille.martin@amigo.example;")]
    [InlineData("From: ")]
    [InlineData("X-From: camille.martin@amigo.example")]
    public async Task Receive_ForgedOrSeveralFrom_IsRefused(string from)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var address = await Portal.ReplyAddressAsync("camille.martin", reference);

        await AssertRefusedAsync(Encoding.UTF8.GetBytes($"{from}\r\nTo: {address}\r\nSubject: x\r\n\r\nBonjour.\r\n"), reference, "");
    }

    [Fact]
    public async Task Receive_DmarcSaysForged_IsRefusedDespiteTheToken()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var content = (await Portal.ReplyAsync("camille.martin", reference)).ToBytes();
        Portal.MailOptions().AuthenticationServer = MailSettings.Server;
        try
        {
            await AssertRefusedAsync(MailDelivery.WithHeader(content, "Authentication-Results: mx.amigo.example; dmarc=fail header.from=amigo.example"), reference, "Le domaine de l’expéditeur dément");
            Assert.Equal(IncomingOutcome.Commented, (await Portal.ReceiveAsync(content)).Outcome);
        }
        finally
        {
            Portal.MailOptions().AuthenticationServer = null;
        }
    }

    [Theory]
    [InlineData("reponses+aaaaaaaaaaaaaaaaaaaaaaaaaa@amigo.example")]
    public async Task Receive_InventedToken_IsRefused(string address)
    {
        var reference = await Portal.OpenAsync("camille.martin");

        await AssertRefusedAsync(MailDelivery.Mail("camille.martin", address).ToBytes(), reference, "Cette adresse de réponse n’existe pas.");
    }

    [Fact]
    public async Task Receive_FromSomeoneDisabled_IsRefused()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", reference);
        await DisableAsync(true);
        try
        {
            await AssertRefusedAsync(mail.ToBytes(), reference, "Le compte de cette personne est désactivé.");
            await AssertRefusedAsync(MailDelivery.Mail("camille.martin", "assistance@amigo.example").ToBytes(), reference, "Expéditeur inconnu.");
        }
        finally
        {
            await DisableAsync(false);
        }
    }

    [Fact]
    public async Task Receive_RequestNoLongerVisible_IsRefused()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("yves.legoff", reference);
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.SharedWithHeads, false), Cancel));

        await AssertRefusedAsync(mail.ToBytes(), reference, "La personne ne voit plus cette demande.");
    }

    [Fact]
    public async Task Receive_FromWhoReadsOnly_IsRefused()
    {
        var reference = await Portal.OpenAsync("camille.martin");

        await AssertRefusedAsync((await Portal.ReplyAsync("yves.legoff", reference)).ToBytes(), reference, "La personne lit cette demande mais n’y écrit pas.");
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated; owner-email=\"x@amigo.example\"")]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: auto_reply")]
    [InlineData("X-Auto-Response-Suppress: DR, OOF, AutoReply")]
    [InlineData("X-Auto-Response-Suppress: All")]
    [InlineData("List-Id: Une liste <liste.amigo.example>")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Autoreply: yes")]
    public async Task Receive_WrittenByAProgram_IsIgnored(string header)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var content = (await Portal.ReplyAsync("camille.martin", reference)).ToBytes();

        var verdict = await Portal.ReceiveAsync(MailDelivery.WithHeader(content, header));

        Assert.Equal(IncomingOutcome.Ignored, verdict.Outcome);
        Assert.Single((await Portal.TicketAsync(reference)).Journal);
    }

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Return-Path: <camille.martin@amigo.example>")]
    [InlineData("Precedence: normal")]
    public async Task Receive_WrittenByAPerson_IsNot(string header)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var content = (await Portal.ReplyAsync("camille.martin", reference)).ToBytes();

        Assert.Equal(IncomingOutcome.Commented, (await Portal.ReceiveAsync(MailDelivery.WithHeader(content, header))).Outcome);
    }

    [Theory]
    [InlineData("amigo@amigo.example")]
    [InlineData("reponses@amigo.example")]
    [InlineData("reponses+abcdefghijklmnopqrstuvwxyz@amigo.example")]
    [InlineData("MAILER-DAEMON@amigo.example")]
    public async Task Receive_FromThePortalOrAServer_IsIgnored(string sender)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", reference);
        mail.From.Clear();
        mail.From.Add(MailboxAddress.Parse(sender));

        Assert.Equal(IncomingOutcome.Ignored, (await Portal.ReceiveAsync(mail)).Outcome);
        Assert.Single((await Portal.TicketAsync(reference)).Journal);
    }

    [Fact]
    public async Task Receive_OurOwnMail_IsIgnored()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", reference);
        mail.MessageId = await Portal.InDatabaseAsync(db => db.OutgoingMails.Where(sent => sent.TicketNumber == reference.Number).Select(sent => sent.MessageId).FirstAsync(Cancel));

        Assert.Equal(IncomingOutcome.Ignored, (await Portal.ReceiveAsync(mail)).Outcome);
    }

    [Theory]
    [InlineData("failed", MailState.Failed)]
    [InlineData("delayed", MailState.Sent)]
    public async Task Receive_Bounce_IsNotedOnWhatWasSent(string action, MailState expected)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var sent = await Portal.InDatabaseAsync(db => db.OutgoingMails.AsNoTracking().FirstAsync(mail => mail.TicketNumber == reference.Number, Cancel));
        await Portal.InDatabaseAsync(db => db.OutgoingMails.Where(mail => mail.Id == sent.Id).ExecuteUpdateAsync(mail => mail.SetProperty(m => m.State, MailState.Sent), Cancel));
        var notice = $"From: MAILER-DAEMON@mx.amigo.example\r\nTo: amigo@amigo.example\r\nReturn-Path: <>\r\nAuto-Submitted: auto-replied\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\n\r\nUnknown user.\r\n"
            + $"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.amigo.example\r\n\r\nFinal-Recipient: rfc822; x@amigo.example\r\nAction: {action}\r\nStatus: 5.1.1\r\n\r\n"
            + $"--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <{sent.MessageId}>\r\nSubject: x\r\n\r\nBonjour\r\n--b--\r\n";

        var verdict = await Portal.ReceiveAsync(Encoding.UTF8.GetBytes(notice));

        Assert.Equal(IncomingOutcome.Bounced, verdict.Outcome);
        Assert.Equal(expected, await Portal.InDatabaseAsync(db => db.OutgoingMails.Where(mail => mail.Id == sent.Id).Select(mail => mail.State).SingleAsync(Cancel)));
    }

    [Theory]
    [MemberData(nameof(Vectors.Scripts), MemberType = typeof(Vectors))]
    public async Task Receive_Script_IsHarmlessOnThePage(string vector)
    {
        Portal.MailOptions().MaximumPerHour = 1_000;
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", reference);
        mail.Body = new BodyBuilder { HtmlBody = $"<p>Bonjour</p>{vector}", Attachments = { { $"{vector}.txt", "texte"u8.ToArray() }, { $"{vector}.exe", "MZ"u8.ToArray() } } }.ToMessageBody();
        mail.Subject = vector;

        var verdict = await Portal.ReceiveAsync(mail);
        var opened = await Portal.ReceiveAsync(MailDelivery.Mail("camille.martin", "assistance@amigo.example", vector, vector));

        Assert.Equal((IncomingOutcome.Commented, IncomingOutcome.Opened), (verdict.Outcome, opened.Outcome));
        var camille = await Portal.SignedInAsync("camille.martin");
        (await camille.OpenAsync($"/tickets/{reference}")).AssertHarmless();
        (await camille.OpenAsync($"/tickets/{new TicketReference(opened.TicketNumber!.Value)}")).AssertHarmless();
        (await (await Portal.SignedInAsync("admin")).OpenAsync("/admin/courriels/recus")).AssertHarmless();
    }

    public static TheoryData<string, Func<byte[]>> Bombs { get; } = new()
    {
        { "40 nested multiparts", () => Nested(40) },
        { "400,000 nested multiparts", () => Nested(400_000) },
        { "100,000 parts", () => Text("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + Repeat("--b\r\n\r\nx\r\n", 100_000)) },
        { "300,000 headers", () => Text(Repeat("X-A: b\r\n", 300_000) + "\r\nx") },
        { "a header of 5 MB", () => Text("X-A: " + new string('a', 5_000_000) + "\r\n\r\nx") },
        { "200,000 recipients", () => Text("To: " + Repeat("a@b.example, ", 200_000) + "\r\n\r\nx") },
        { "60 mails within mails", () => Text(Repeat("Content-Type: message/rfc822\r\n\r\n", 60) + "x") },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Receive_Bomb_IsRefusedBeforeAnythingIsBuiltOfIt(string name, Func<byte[]> content)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();

        var verdict = await Portal.ReceiveAsync([.. "From: camille.martin@amigo.example\r\nMIME-Version: 1.0\r\n"u8, .. content()]);

        Assert.True(verdict.Outcome == IncomingOutcome.Refused, $"{name}: {verdict.Outcome}");
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(60), $"{name}: {started.Elapsed}");
    }

    public static TheoryData<string, Func<string>> DeepHtml { get; } = new()
    {
        { "200,000 nested elements", () => Repeat("<div>", 200_000) + "les mots" },
        { "bold never closed", () => Repeat("<b id=x>", 190) + Repeat("<p>mot</p>", 5_000) + "les mots" },
        { "bold opened again", () => "<p>" + string.Concat(Enumerable.Range(0, 190).Select(i => $"<b id={i}>")) + Repeat("</p><p>mot", 5_000) + "les mots" },
        { "3 MB of entities", () => Repeat("&amp;", 600_000) + "les mots" },
        { "quotations within quotations", () => "les mots" + Repeat("<blockquote type=cite>", 5_000) + "x" },
    };

    [Theory]
    [MemberData(nameof(DeepHtml))]
    public async Task Receive_HtmlThatIsNoText_KeepsItsWordsInBoundedTime(string name, Func<string> html)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", reference);
        mail.Body = new TextPart("html") { Text = html() };
        var started = System.Diagnostics.Stopwatch.StartNew();

        var verdict = await Portal.ReceiveAsync(mail);

        Assert.True(verdict.Outcome == IncomingOutcome.Commented, $"{name}: {verdict}");
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(60), $"{name}: {started.Elapsed}");
    }

    [Fact]
    public async Task Receive_NamesOfThousandsOfCharacters_AreCutAndOnOneLine()
    {
        var mail = MailDelivery.Mail("inconnu", "assistance@amigo.example", new string('é', 5_000));
        mail.From.Clear();
        mail.From.Add(new MailboxAddress(new string('n', 5_000) + "\r\nBcc: tous@amigo.example\u001b[31m", "inconnu@amigo.example"));
        mail.MessageId = new string('m', 5_000) + "@poste.example";

        Assert.Equal(IncomingOutcome.Refused, (await Portal.ReceiveAsync(mail)).Outcome);

        var kept = await Portal.LastMailAsync();
        Assert.Equal((IncomingMail.SubjectLength, 254, IncomingMail.MessageIdLength), (kept.Subject!.Length, kept.Sender!.Length, kept.MessageId!.Length));
        Assert.DoesNotContain(kept.Sender + kept.Subject + kept.MessageId, char.IsControl);
    }

    [Fact]
    public async Task Receive_NothingAtAll_IsRefused()
    {
        Assert.Equal(IncomingOutcome.Refused, (await Portal.ReceiveAsync(Array.Empty<byte>())).Outcome);
        Assert.Equal(IncomingOutcome.Refused, (await Portal.ReceiveAsync(Encoding.UTF8.GetBytes("\0\0\0\u0001 pas un courriel"))).Outcome);
        Assert.Equal("Le courriel est vide.", (await Portal.ReceiveAsync(MailDelivery.Mail("camille.martin", "assistance@amigo.example", "Objet", " \n"))).Reason);
    }

    private async Task AssertRefusedAsync(byte[] content, TicketReference reference, string reason)
    {
        var (tickets, outgoing) = (await Portal.CountTicketsAsync(), await OutgoingAsync());
        var version = (await Portal.TicketAsync(reference)).Version;

        var verdict = await Portal.ReceiveAsync(content);

        Assert.Equal(IncomingOutcome.Refused, verdict.Outcome);
        Assert.StartsWith(reason, verdict.Reason, StringComparison.Ordinal);
        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal((version, tickets, outgoing), (ticket.Version, await Portal.CountTicketsAsync(), await OutgoingAsync()));
        Assert.DoesNotContain(ticket.Journal, line => line.Origin == "courriel");
        Assert.Equal(IncomingOutcome.Refused, (await Portal.LastMailAsync()).Outcome);
    }

    private Task<int> OutgoingAsync() => Portal.InDatabaseAsync(db => db.OutgoingMails.CountAsync(Cancel));

    private Task<int> DisableAsync(bool isDisabled) => Portal.InDatabaseAsync(db => db.People.Where(person => person.Login == "camille.martin")
        .ExecuteUpdateAsync(person => person.SetProperty(p => p.IsDisabled, isDisabled), Cancel));

    private static byte[] Nested(int depth) => Text(string.Concat(Enumerable.Range(0, depth).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")) + "\r\nx");

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
