using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.People;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>A mail that answers nothing.</summary>
public abstract class RequestTests(PortalFixture portal) : PortalTests(portal)
{
    private const string Address = "assistance@amigo.example";

    [Theory]
    [InlineData("camille.martin", "SD-ASSISTANCE-QUALIFIER")]
    [InlineData("erwan.morvan", "SA-ASSISTANCE-QUALIFIER")]
    public async Task Receive_FromSomeoneKnown_OpensARequestToQualify(string login, string leaf)
    {
        var mail = MailDelivery.Mail(login, Address, "TR : Re: Écran noir", "Mon écran reste noir.\n\nEnvoyé de mon iPhone");

        var verdict = await Portal.ReceiveAsync(mail);

        Assert.Equal(IncomingOutcome.Opened, verdict.Outcome);
        var ticket = await Portal.TicketAsync(new(verdict.TicketNumber!.Value));
        var viewer = await Portal.ViewerAsync(login);
        Assert.Equal((leaf, "assistance", "courriel"), (ticket.SubcategoryCode, ticket.Team, ticket.Origin));
        Assert.Equal(("Écran noir", "<p>Mon écran reste noir.</p>"), (ticket.Subject, ticket.Detail.Body));
        Assert.Equal((viewer.PersonId, viewer.Establishments[0].Uai, false), (ticket.AuthorId, ticket.EstablishmentUai, ticket.SharedWithHeads));
        Assert.Equal(("personne", "basse", "basse"), (ticket.Impact, ticket.Urgency, ticket.Priority));
    }

    [Theory]
    [InlineData("RE: re : Fwd: TR: Panne", "Panne")]
    [InlineData("Re[2]: Réf. : Panne", "Réf. : Panne")]
    [InlineData("Remarque : panne", "Remarque : panne")]
    [InlineData("", "Courriel sans objet")]
    [InlineData("Re:", "Courriel sans objet")]
    public async Task Receive_Subject_IsCleaned(string subject, string expected) =>
        Assert.Equal(expected, await SubjectOfAsync(subject));

    [Fact]
    public async Task Receive_SubjectOfThousandsOfCharacters_IsCutAndOnOneLine()
    {
        var subject = await SubjectOfAsync("Début\r\nBcc: tous@amigo.example " + new string('é', 5_000));

        Assert.Equal(Ticket.SubjectLength, subject.Length);
        Assert.DoesNotContain(subject, char.IsControl);
    }

    [Fact]
    public async Task Receive_FromNobodyKnown_IsRefusedAndWritesNothing()
    {
        var before = await Portal.CountTicketsAsync();

        var verdict = await Portal.ReceiveAsync(MailDelivery.Mail("inconnu", Address));

        Assert.Equal((IncomingOutcome.Refused, "Expéditeur inconnu."), (verdict.Outcome, verdict.Reason));
        Assert.Equal(before, await Portal.CountTicketsAsync());
        var kept = await Portal.LastMailAsync();
        Assert.Equal((IncomingOutcome.Refused, null, null), (kept.Outcome, kept.PersonId, kept.ActionKey));
        Assert.Contains("inconnu@amigo.example", kept.Sender, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_AddressOfTwoPeople_IsRefused()
    {
        await Portal.InDatabaseAsync(async db =>
        {
            foreach (var login in new[] { "double.un", "double.deux" })
                db.People.Add(new Person { Login = login, DisplayName = login, SearchName = Text.Fold($"{login} {login} partage@amigo.example"), Email = "partage@amigo.example", Function = "Secrétariat" });
            return await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal("Plusieurs personnes ont cette adresse.", (await Portal.ReceiveAsync(MailDelivery.Mail("partage", Address))).Reason);
    }

    [Theory]
    [InlineData(null, IncomingOutcome.Refused)]
    [InlineData("mx.amigo.example; dmarc=pass header.from=amigo.example", IncomingOutcome.Opened)]
    [InlineData("MX.amigo.example; dkim=pass header.d=amigo.example", IncomingOutcome.Opened)]
    [InlineData("mx.amigo.example; spf=pass smtp.mailfrom=camille.martin@amigo.example", IncomingOutcome.Opened)]
    [InlineData("mx.amigo.example; dmarc=fail header.from=amigo.example; spf=pass smtp.mailfrom=x@amigo.example", IncomingOutcome.Refused)]
    [InlineData("mx.amigo.example; dmarc=pass header.from=pirate.example", IncomingOutcome.Refused)]
    [InlineData("mx.amigo.example; dkim=pass header.d=pirate.example; spf=pass smtp.mailfrom=x@pirate.example", IncomingOutcome.Refused)]
    [InlineData("mx.amigo.example; dkim=pass header.d=notamigo.example", IncomingOutcome.Refused)]
    [InlineData("mx.amigo.example; dkim=pass header.d=example", IncomingOutcome.Refused)]
    [InlineData("mx.pirate.example; dmarc=pass header.from=amigo.example", IncomingOutcome.Refused)]
    [InlineData("mx.amigo.example; none", IncomingOutcome.Refused)]
    [InlineData("n'importe quoi ;;; \"", IncomingOutcome.Refused)]
    public async Task Receive_WithAServerThatAuthenticates_TakesOnlyWhatItVouchesFor(string? results, IncomingOutcome expected)
    {
        var content = MailDelivery.Mail("camille.martin", Address).ToBytes();
        if (results is not null)
            content = MailDelivery.WithHeader(content, $"Authentication-Results: {results}");

        Assert.Equal(expected, await ReceiveAuthenticatedAsync(content));
    }

    [Fact]
    public async Task Receive_ResultsWrittenBySomeoneElseBelow_DoNotCount()
    {
        var forged = MailDelivery.WithHeader(MailDelivery.Mail("camille.martin", Address).ToBytes(), "Authentication-Results: mx.amigo.example; dmarc=pass header.from=amigo.example");

        Assert.Equal(IncomingOutcome.Refused, await ReceiveAuthenticatedAsync(MailDelivery.WithHeader(forged, "Authentication-Results: mx.amigo.example; dmarc=none header.from=amigo.example")));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Receive_ReferenceInTheSubject_IsAnAnswerOnlyWhenTheSenderIsProven(bool isProven, bool isAnswer)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var content = MailDelivery.Mail("camille.martin", Address, $"Re: [{reference}] Webmail", "Du nouveau.").ToBytes();

        if (isProven)
            await ReceiveAuthenticatedAsync(MailDelivery.WithHeader(content, "Authentication-Results: mx.amigo.example; dmarc=pass header.from=amigo.example"));
        else
            await Portal.ReceiveAsync(content);

        var mail = await Portal.LastMailAsync();
        Assert.Equal(isAnswer, mail.TicketNumber == reference.Number);
        Assert.Equal(isAnswer ? 2 : 1, (await Portal.TicketAsync(reference)).Journal.Count);
        if (!isAnswer)
            Assert.Equal($"<p>Du nouveau.</p><p>Ce courriel citait la demande {reference}.</p>", (await Portal.TicketAsync(new(mail.TicketNumber!.Value))).Detail.Body);
    }

    [Fact]
    public async Task Receive_ReferenceOfSomeoneElse_RevealsAndChangesNothing()
    {
        var reference = await Portal.OpenAsync("erwan.morvan", request => request with { Subcategory = "SA-ASSISTANCE-QUALIFIER" });
        var content = MailDelivery.Mail("camille.martin", Address, $"[{reference}]").ToBytes();

        await ReceiveAuthenticatedAsync(MailDelivery.WithHeader(content, "Authentication-Results: mx.amigo.example; dmarc=pass header.from=amigo.example"));

        Assert.Single((await Portal.TicketAsync(reference)).Journal);
        Assert.Equal(IncomingOutcome.Opened, (await Portal.LastMailAsync()).Outcome);
    }

    private async Task<string> SubjectOfAsync(string subject)
    {
        Portal.MailOptions().MaximumPerHour = 1_000;
        var verdict = await Portal.ReceiveAsync(MailDelivery.Mail("camille.martin", Address, subject));
        return (await Portal.TicketAsync(new(verdict.TicketNumber!.Value))).Subject;
    }

    private async Task<IncomingOutcome> ReceiveAuthenticatedAsync(byte[] content)
    {
        Portal.MailOptions().MaximumPerHour = 1_000;
        Portal.MailOptions().AuthenticationServer = MailSettings.Server;
        try
        {
            return (await Portal.ReceiveAsync(content)).Outcome;
        }
        finally
        {
            Portal.MailOptions().AuthenticationServer = null;
        }
    }
}
