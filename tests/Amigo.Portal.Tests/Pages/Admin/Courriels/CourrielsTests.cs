using System.Net;
using Amigo.Portal.Mail;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Courriels;

public sealed class CourrielsTests(MailPortalFixture portal) : PortalTests(portal), IClassFixture<MailPortalFixture>
{
    private SmtpServer Smtp { get; } = portal.Smtp;

    [Fact]
    public async Task Get_Failure_ShowsWhyAndNoWordOfTheRequest()
    {
        var reference = await FailedAsync("Objet confidentiel 8812");
        var page = await (await Portal.SignedInAsync("admin")).OpenAsync($"/admin/courriels?etat=echecs&filtre={reference}");

        Assert.Contains("No such mailbox", page.Text, StringComparison.Ordinal);
        Assert.Contains("Anne Riou", page.Text, StringComparison.Ordinal);
        Assert.Contains(reference, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8812", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/tickets/{reference}", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_StateOfThePortal_SaysFailuresFirst()
    {
        await FailedAsync("À signaler");

        var page = await (await Portal.SignedInAsync("admin")).OpenAsync("/admin");

        Assert.Matches("^Courriels À corriger \\d+ envois? (a|ont) échoué", page.All(".amigo-state")[0]);
        Assert.Matches("voir pourquoi$", page.All("[aria-labelledby=courriels] dd a").Single());
    }

    [Fact]
    public async Task Post_Retry_SendsItAgain()
    {
        var reference = await FailedAsync("À réessayer");
        await Portal.SetEmailAsync(MailSteps.Anne, MailSteps.Address(MailSteps.Anne));
        var page = await (await Portal.SignedInAsync("admin")).OpenAsync($"/admin/courriels?etat=echecs&filtre={reference}");

        var after = await page.Form("button[formaction*='Retry']").SubmitAsync($"Réessayer l’envoi à Anne Riou pour {reference}");
        await Portal.SendAsync();

        Assert.Contains("va être envoyé de nouveau", after.Text, StringComparison.Ordinal);
        Assert.Single(Smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference));
    }

    [Fact]
    public async Task Post_Discard_NeverSendsIt()
    {
        var reference = await FailedAsync("À écarter");
        await Portal.SetEmailAsync(MailSteps.Anne, MailSteps.Address(MailSteps.Anne));
        var page = await (await Portal.SignedInAsync("admin")).OpenAsync($"/admin/courriels?etat=echecs&filtre={reference}");
        var form = page.Form("button[formaction*='Discard']");

        await form.SubmitAsync($"Écarter l’envoi à Anne Riou pour {reference}");
        var again = await form.SubmitAsync($"Réessayer l’envoi à Anne Riou pour {reference}");
        await Portal.SendAsync();

        Assert.Contains("rien n’a été changé", again.Text, StringComparison.Ordinal);
        Assert.Empty(Smtp.MessagesTo(MailSteps.Address(MailSteps.Anne), reference));
    }

    [Theory]
    [InlineData("camille.martin")]
    [InlineData("nolwenn.tanguy")]
    public async Task Post_ByAnyoneElse_IsNotThere(string login)
    {
        var reference = await FailedAsync("Pas pour vous");
        await Portal.SetEmailAsync(MailSteps.Anne, MailSteps.Address(MailSteps.Anne));
        var form = (await (await Portal.SignedInAsync(login)).OpenAsync("/preferences")).FormWithButton("Enregistrer");
        var id = (await Portal.QueueAsync(new Amigo.Portal.Tickets.TicketReference(int.Parse(reference[2..])))).Single(mail => mail.State == MailState.Failed).Id;

        var answer = await form.SetByName("id", id.ToString()).SubmitToAsync("/admin/courriels?handler=Retry");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(MailState.Failed, await Portal.InDatabaseAsync(db => db.OutgoingMails.Where(mail => mail.Id == id).Select(mail => mail.State).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Get_Lists_PageAndCountInFewQueries()
    {
        for (var i = 0; i < 6; i++)
            await Portal.OpenForAnneAsync();
        var admin = await Portal.SignedInAsync("admin");
        await admin.OpenAsync("/admin/courriels");

        var page = await admin.OpenAsync("/admin/courriels?taille=10&page=2");
        var commands = await Portal.Queries.RecordAsync(() => admin.OpenAsync("/admin/courriels?taille=10&page=2"));

        Assert.NotEmpty(page.All("tbody tr"));
        Assert.Contains("11 à ", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.InRange(commands.Count(command => command.Contains("OutgoingMails", StringComparison.Ordinal)), 3, 3);
    }

    /// <summary>A request whose mail to Anne was refused. Anne's address stays the refused one.</summary>
    private async Task<string> FailedAsync(string subject)
    {
        await Portal.EmptyQueueAsync();
        await Portal.SetEmailAsync(MailSteps.Anne, SmtpServer.Refused);
        var reference = await Portal.OpenForAnneAsync(request => request with { Subject = subject });
        await Portal.SendAsync();
        return reference.ToString();
    }
}
