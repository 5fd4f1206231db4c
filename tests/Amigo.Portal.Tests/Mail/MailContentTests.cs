using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Pages;
using Amigo.Portal.Tickets;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

/// <summary>What mails say, in both their parts, and what hostile text cannot make them say.</summary>
public sealed class MailContentTests(MailPortalFixture portal) : PortalTests(portal), IClassFixture<MailPortalFixture>
{
    private SmtpServer Smtp { get; } = portal.Smtp;

    [Fact]
    public async Task Resolved_BothParts_SayWhoseTurnAndGiveTheTwoAnswers()
    {
        var reference = await Portal.TakenAsync();
        await Portal.DoAsync(MailSteps.Nolwenn, reference, "resoudre", "Votre mot de passe a été réinitialisé.");

        var message = await LastToAsync(MailSteps.Camille, reference);

        Assert.StartsWith($"[{reference}] Résolue", message.Subject, StringComparison.Ordinal);
        Assert.Equal("multipart/alternative", message.Body!.ContentType.MimeType);
        Assert.Equal(["text/plain", "text/html"], ((Multipart)message.Body).Select(part => part.ContentType.MimeType));
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal($"{reference}@academie.example", Assert.Single(message.References));
        var lines = message.TextBody!.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("C’est à vous : la solution convient-elle ?", lines.First(line => line.Length > 0 && line != MailMarker).Replace('\u00a0', ' '));
        Assert.Contains("> Votre mot de passe a été réinitialisé.", lines);
        var html = new HtmlParser().ParseDocument(message.HtmlBody!);
        Assert.Equal("C’est à vous : la solution convient-elle ?", html.QuerySelector("h1")!.TextContent.Replace('\u00a0', ' '));
        var links = html.QuerySelectorAll("a").ToDictionary(link => link.TextContent, link => link.GetAttribute("href")!);
        Assert.Equal($"https://amigo.academie.example/tickets/{reference}/confirmer/cloturer", links["La solution convient"]);
        Assert.Equal($"https://amigo.academie.example/tickets/{reference}/confirmer/rouvrir", links["Le problème persiste"]);
        Assert.Equal("https://amigo.academie.example/preferences", links["Choisir quand vous êtes prévenu"]);
        Assert.All(links.Values, address => Assert.Contains(address, message.TextBody!, StringComparison.Ordinal));
        Assert.Contains("Vous recevez ce message parce que vous avez ouvert cette demande.", message.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolved_ReopenedBeforeItIsSent_SaysSoWithoutTheTwoAnswers()
    {
        var reference = await Portal.ResolvedAsync();
        await Portal.DoAsync(MailSteps.Anne, reference, "rouvrir");
        await Portal.SendAsync();

        var message = Smtp.MessagesTo(MailSteps.Address(MailSteps.Camille), reference).First(mail => mail.Subject!.Contains("Résolue", StringComparison.Ordinal));

        Assert.Contains("Depuis, la demande est passée au statut", message.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("La solution convient", message.TextBody!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commenter", "Nouveau message")]
    [InlineData("demander-complement", "À vous de répondre")]
    [InlineData("mettre-en-attente", "En attente")]
    [InlineData("resoudre", "Résolue")]
    public async Task EveryEvent_ToTheRequester_HoldsTheWordsWritten(string what, string label)
    {
        var reference = await Portal.TakenAsync();
        await Portal.DoAsync(MailSteps.Nolwenn, reference, what, $"Mots de {what}");

        var message = await LastToAsync(MailSteps.Camille, reference);

        Assert.Contains(label, message.Subject!, StringComparison.Ordinal);
        Assert.Contains($"Mots de {what}", message.TextBody!, StringComparison.Ordinal);
        Assert.Contains($"Mots de {what}", message.HtmlBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InternalNote_NeverReachesThoseItIsNotFor()
    {
        const string Secret = "Ne pas dire au demandeur 4711";
        var reference = await Portal.TakenAsync();
        await Portal.DoAsync(MailSteps.Perrine, reference, "noter", Secret);
        await Portal.DoAsync(MailSteps.Nolwenn, reference, "resoudre");
        await Portal.DoAsync(MailSteps.Camille, reference, "cloturer");
        await Portal.SendAsync();
        Portal.Clock.Advance(TimeSpan.FromDays(1));
        await Portal.SendAsync();

        var told = Smtp.Messages.Where(message => message.ToString().Contains("4711", StringComparison.Ordinal)).Select(message => message.Headers["X-Envelope-To"]);
        Assert.Equal([MailSteps.Address(MailSteps.Nolwenn)], told);
    }

    [Fact]
    public async Task LineBreaksInSubjectAndNames_AddNoHeader()
    {
        var reference = await Portal.TakenAsync();
        const string Break = "Objet\r\nBcc: vole@evil.example\r\n\r\n<b>corps</b>";
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.Subject, Break), Cancel));
        await RenameAsync(MailSteps.Camille, "Camille\r\nBcc: vole@evil.example\r\nX-Mal: \u2028oui");
        try
        {
            await Portal.DoAsync(MailSteps.Nolwenn, reference, "resoudre");
            var message = await LastToAsync(MailSteps.Camille, reference);

            Assert.Empty(message.Bcc);
            Assert.Null(message.Headers["X-Mal"]);
            Assert.Equal([MailSteps.Address(MailSteps.Camille)], message.To.Mailboxes.Select(mailbox => mailbox.Address));
            Assert.Contains("Objet Bcc: vole@evil.example", message.Subject!, StringComparison.Ordinal);
            Assert.Empty(Smtp.MessagesTo("vole@evil.example"));
            Assert.Equal(1, message.Headers.Count(header => header.Id == HeaderId.Subject));
        }
        finally
        {
            await RenameAsync(MailSteps.Camille, "Camille Martin");
        }
    }

    [Theory]
    [InlineData("@(1+41) @Model.Mail {{7*7}} ${7*7} <%= 7*7 %> #{7*7} {0}")]
    [InlineData("@if (true) { throw } @* rien *@ @@ &amp; {token}")]
    public async Task TemplateSyntax_StaysText(string text)
    {
        var reference = await Portal.TakenAsync(request => request with { Subject = text });
        await Portal.DoAsync(MailSteps.Nolwenn, reference, "resoudre", text);

        var message = await LastToAsync(MailSteps.Camille, reference);

        Assert.EndsWith(text, message.Subject, StringComparison.Ordinal);
        Assert.Contains($"> {text}", message.TextBody!.ReplaceLineEndings("\n").Split('\n'));
        Assert.Contains(text, new HtmlParser().ParseDocument(message.HtmlBody!).QuerySelector(".words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_InSubjectAndWords_AreHarmless()
    {
        var references = new List<TicketReference>();
        foreach (var vector in Vectors.Scripts.Select(row => row.Data).Where(vector => vector.Trim().Length is > 0 and <= Ticket.SubjectLength))
        {
            var anne = await Portal.PersonIdAsync(MailSteps.Anne);
            references.Add(await Portal.OpenAsync(MailSteps.Camille, request => request with
            {
                BeneficiaryId = anne,
                Subject = vector,
                Detail = new RichText($"<p>Bonjour</p>{vector}", IsHtml: true),
            }));
        }

        await Portal.SendAsync();

        foreach (var reference in references)
        {
            var message = Assert.Single(Smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference));
            var html = new HtmlParser().ParseDocument(message.HtmlBody!);
            Assert.Empty(html.QuerySelectorAll("script, iframe, object, embed, svg, img, form, base, link, math"));
            Assert.All(html.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.All(html.QuerySelectorAll("a"), link => Assert.Matches("^(https?|mailto):", link.GetAttribute("href") ?? "https:"));
        }
    }

    [Fact]
    public async Task Links_NeverComeFromARequestsHost()
    {
        using var client = Portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = "evil.example";
        using var answer = await client.SendAsync(request, Cancel);
        var reference = await Portal.TakenAsync();
        await Portal.SendAsync();

        Assert.All(Smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference), message =>
            Assert.DoesNotContain("evil.example", message.ToString(), StringComparison.Ordinal));
    }

    private static string MailMarker => "Répondez au-dessus de cette ligne\u00a0: votre message s’ajoutera à la demande.";

    private async Task<MimeMessage> LastToAsync(string login, TicketReference reference)
    {
        await Portal.SendAsync();
        return Smtp.MessagesTo(MailSteps.Address(login), reference)[^1];
    }

    private Task<int> RenameAsync(string login, string name) => Portal.InDatabaseAsync(db => db.People
        .Where(person => person.Login == login)
        .ExecuteUpdateAsync(person => person.SetProperty(p => p.DisplayName, name), Cancel));
}
