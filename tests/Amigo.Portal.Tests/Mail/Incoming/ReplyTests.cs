using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>A mail to the address that the portal gave to one person for one request.</summary>
public abstract class ReplyTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Receive_FromItsPerson_IsTheirComment()
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var verdict = await Portal.ReceiveAsync(await Portal.ReplyAsync("camille.martin", reference, "Toujours en panne."));

        Assert.Equal((IncomingOutcome.Commented, reference.Number), (verdict.Outcome, verdict.TicketNumber!.Value));
        var ticket = await Portal.TicketAsync(reference);
        var line = ticket.Journal[^1];
        Assert.Equal((JournalEntry.Comment, "courriel", "<p>Toujours en panne.</p>"), (line.Transition, line.Origin, line.Body));
        Assert.Equal(await Portal.PersonIdAsync("camille.martin"), line.AuthorId);
        Assert.Equal(("affectee", Portal.Now), (ticket.Status, ticket.LastAnswerAt));
        Assert.Equal("portail", ticket.Origin);
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");
        Assert.Contains("(courriel)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_WhenAnAnswerIsAwaited_GivesIt()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "a-completer");

        var verdict = await Portal.ReceiveAsync(await Portal.ReplyAsync("camille.martin", reference));

        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal((IncomingOutcome.Moved, "assignee"), (verdict.Outcome, ticket.Status));
        Assert.Equal(("completer", "courriel", "completer"), (ticket.Journal[^1].Transition, ticket.Journal[^1].Origin, ticket.Journal[^1].RuleName));
    }

    [Fact]
    public async Task Receive_WhenResolved_CommentsAndStopsItsClosing()
    {
        // Mails of the tests before this one count for the hour they came in.
        Portal.Clock.Advance(TimeSpan.FromHours(2));
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "resolue", Portal.Now);

        await Portal.ReceiveAsync(await Portal.ReplyAsync("camille.martin", reference));
        Portal.Clock.Advance(TimeSpan.FromDays(40));
        await Portal.RunClockAsync();

        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(("resolue", JournalEntry.Comment), (ticket.Status, ticket.Journal[^1].Transition));
    }

    [Fact]
    public async Task Receive_WhenClosed_OpensARequestThatNamesIt()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "fermee");

        var verdict = await Portal.ReceiveAsync(await Portal.ReplyAsync("camille.martin", reference, "C'est revenu."));

        Assert.Equal(IncomingOutcome.Opened, verdict.Outcome);
        var opened = await Portal.TicketAsync(new(verdict.TicketNumber!.Value));
        Assert.NotEqual(reference, opened.Reference);
        Assert.Equal($"<p>C'est revenu.</p><p>Ce courriel citait la demande {reference}.</p>", opened.Detail.Body);
        Assert.Equal("Webmail", opened.Subject);
        Assert.Single((await Portal.TicketAsync(reference)).Journal);
    }

    [Fact]
    public async Task Receive_FromAnAgent_IsAPublicAnswerThatMovesNothing()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "a-completer");

        var verdict = await Portal.ReceiveAsync(await Portal.ReplyAsync("nolwenn.tanguy", reference));

        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal((IncomingOutcome.Commented, "a-completer", false), (verdict.Outcome, ticket.Status, ticket.Journal[^1].IsInternal));
    }

    [Fact]
    public async Task Receive_AddressInOtherCase_IsTheSamePerson()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = MailDelivery.Mail("Camille.MARTIN", await Portal.ReplyAddressAsync("camille.martin", reference));

        Assert.Equal(IncomingOutcome.Commented, (await Portal.ReceiveAsync(mail)).Outcome);
    }

    [Theory]
    [InlineData("Delivered-To")]
    [InlineData("X-Original-To")]
    [InlineData("Envelope-To")]
    [InlineData("Cc")]
    public async Task Receive_TokenInAnotherHeader_IsFound(string header)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var address = await Portal.ReplyAddressAsync("camille.martin", reference);
        var mail = MailDelivery.Mail("camille.martin", "assistance@amigo.example");
        mail.Headers.Add(header, address.ToUpperInvariant());

        Assert.Equal(IncomingOutcome.Commented, (await Portal.ReceiveAsync(mail)).Outcome);
    }

    [Fact]
    public async Task Receive_WhileAgentsWrite_KeepsEveryWord()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mails = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Portal.ReplyAsync("camille.martin", reference, $"Courriel {i}.")));

        var verdicts = mails.Select(mail => Task.Run(() => Portal.ReceiveAsync(mail), Cancel)).ToList();
        for (var i = 0; i < 5; i++)
            await Portal.ActAsync("nolwenn.tanguy", reference, JournalEntry.Comment, $"Agente {i}.");

        Assert.All(await Task.WhenAll(verdicts), verdict => Assert.Equal(IncomingOutcome.Commented, verdict.Outcome));
        Assert.Equal(12, (await Portal.TicketAsync(reference)).Journal.Count(line => line.Origin == "courriel"));
    }

    [Fact]
    public async Task Receive_ToAMergedRequest_GoesOnInTheOther()
    {
        var first = await Portal.OpenAsync("camille.martin");
        var second = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", first);
        await Portal.PutAsync(first, "fermee");
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == first.Number)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.MergedIntoNumber, second.Number), Cancel));

        Assert.Equal(second.Number, (await Portal.ReceiveAsync(mail)).TicketNumber);
    }

    [Fact]
    public async Task Receive_Files_AreTakenUnderTheSameLimits()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var mail = await Portal.ReplyAsync("camille.martin", reference);
        var body = new BodyBuilder { HtmlBody = "<p>Voir les fichiers. <img src=\"cid:logo\"></p>" };
        body.Attachments.Add("../notes du\u202etxt.exe.txt", "Des notes."u8.ToArray());
        body.Attachments.Add("outil.exe", "MZ\u0000\u0001"u8.ToArray());
        body.Attachments.Add("gros.txt", new byte[11 * 1024 * 1024]);
        var logo = (MimePart)body.LinkedResources.Add("logo.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        logo.ContentId = "logo";
        mail.Body = body.ToMessageBody();

        var verdict = await Portal.ReceiveAsync(mail);

        Assert.Equal(IncomingOutcome.Commented, verdict.Outcome);
        var line = (await Portal.TicketAsync(reference)).Journal[^1];
        Assert.Contains("Pièce jointe non reprise&nbsp;: outil.exe, Ce type de fichier", line.Body, StringComparison.Ordinal);
        Assert.Contains("Pièce jointe non reprise&nbsp;: gros.txt, Ce fichier dépasse 10 Mo.", line.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("logo", line.Body, StringComparison.Ordinal);
        var files = await Portal.InDatabaseAsync(db => db.Attachments.Where(file => file.JournalEntryId == line.Id).Select(file => file.Name).ToListAsync(Cancel));
        Assert.Equal(["notes dutxt.exe.txt"], files);
    }

    [Fact]
    public async Task Receive_LongerThanAComment_KeepsTheRestInAFile()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var words = string.Join('\n', Enumerable.Range(0, 9_000).Select(i => $"ligne {i}"));

        Assert.Equal(IncomingOutcome.Commented, (await Portal.ReceiveAsync(await Portal.ReplyAsync("camille.martin", reference, words))).Outcome);

        var line = (await Portal.TicketAsync(reference)).Journal[^1];
        Assert.Contains("La suite se trouve dans la pièce jointe courriel.txt", line.Body, StringComparison.Ordinal);
        var content = await Portal.InDatabaseAsync(db => db.Attachments.Where(file => file.JournalEntryId == line.Id).Select(file => file.Content.Bytes).SingleAsync(Cancel));
        Assert.EndsWith("ligne 8999", System.Text.Encoding.UTF8.GetString(content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_TooMany_RefusesTheRestOfTheHour()
    {
        var reference = await Portal.OpenAsync("anne.riou");
        Portal.MailOptions().MaximumPerHour = 2;
        try
        {
            Portal.Clock.Advance(TimeSpan.FromHours(2));
            var outcomes = new List<IncomingOutcome>();
            for (var i = 0; i < 3; i++)
                outcomes.Add((await Portal.ReceiveAsync(await Portal.ReplyAsync("anne.riou", reference))).Outcome);
            Portal.Clock.Advance(TimeSpan.FromMinutes(61));
            outcomes.Add((await Portal.ReceiveAsync(await Portal.ReplyAsync("anne.riou", reference))).Outcome);

            Assert.Equal([IncomingOutcome.Commented, IncomingOutcome.Commented, IncomingOutcome.Refused, IncomingOutcome.Commented], outcomes);
        }
        finally
        {
            Portal.MailOptions().MaximumPerHour = 1_000;
        }
    }
}
