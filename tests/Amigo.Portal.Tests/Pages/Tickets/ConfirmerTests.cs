using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Mail;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>The links of the mail that says "resolved": opening one changes nothing, one button does it.</summary>
public sealed class ConfirmerTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("cloturer")]
    [InlineData("rouvrir")]
    public async Task Get_ChangesNothing(string transition)
    {
        var reference = await Portal.ResolvedAsync();
        var before = await Portal.TicketAsync(reference);

        var page = await (await Portal.SignedInAsync(MailSteps.Camille)).OpenAsync($"/tickets/{reference}/confirmer/{transition}");

        Assert.Contains("Voici ce que j’écris.", page.Text, StringComparison.Ordinal);
        var after = await Portal.TicketAsync(reference);
        Assert.Equal((before.Status, before.Version, before.Journal.Count), (after.Status, after.Version, after.Journal.Count));
    }

    [Fact]
    public async Task Post_SolutionSuits_Closes()
    {
        var reference = await Portal.ResolvedAsync();
        var page = await (await Portal.SignedInAsync(MailSteps.Camille)).OpenAsync($"/tickets/{reference}/confirmer/cloturer");

        var done = await page.FormWithButton("Clôturer la demande").SetByName("Input.Satisfaction", "5").SubmitAsync("Clôturer la demande");

        Assert.Equal($"/tickets/{reference}", done.Path);
        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(("fermee", (int?)5), (ticket.Status, ticket.Journal[^1].Satisfaction));
    }

    [Fact]
    public async Task Post_ProblemPersists_ReopensWithTheReason()
    {
        var reference = await Portal.ResolvedAsync();
        var page = await (await Portal.SignedInAsync(MailSteps.Anne)).OpenAsync($"/tickets/{reference}/confirmer/rouvrir");

        var refused = await page.FormWithButton("Rouvrir la demande").SubmitAsync("Rouvrir la demande");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Erreur : Indiquez le motif.", refused.FormWithButton("Rouvrir la demande").ErrorOf("Motif"));
        await refused.FormWithButton("Rouvrir la demande").Fill("Motif", "Toujours pareil.").SubmitAsync("Rouvrir la demande");

        Assert.Equal("assignee", (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Get_Anonymous_SignsInThenComesBack()
    {
        var reference = await Portal.ResolvedAsync();
        var address = $"/tickets/{reference}/confirmer/cloturer";
        var signIn = await Portal.Anonymous().OpenAsync(address);

        var back = await signIn.Form($"button[value='{MailSteps.Camille}']").SubmitAsync(MailSteps.Camille);

        Assert.Equal(address, back.Path);
        Assert.Equal("resolue", (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Get_AlreadyAnswered_SaysItIsNoLongerPossible()
    {
        var reference = await Portal.ResolvedAsync();
        await Portal.DoAsync(MailSteps.Anne, reference, "cloturer");

        var page = await (await Portal.SignedInAsync(MailSteps.Camille)).OpenAsync($"/tickets/{reference}/confirmer/rouvrir");

        Assert.Contains("Ce n’est plus possible", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Find("main form[method=post]"));
    }

    [Theory]
    [InlineData("erwan.morvan", "cloturer")]
    [InlineData("camille.martin", "resoudre")]
    [InlineData("camille.martin", "inconnue")]
    [InlineData("camille.martin", "fermeture-automatique")]
    public async Task Get_NotTheirsOrNotARequestersAction_IsNotThere(string login, string transition)
    {
        var reference = await Portal.ResolvedAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.SignedInAsync(login)).GetAsync($"/tickets/{reference}/confirmer/{transition}")).Status);
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        var reference = await Portal.ResolvedAsync();
        var camille = await Portal.SignedInAsync(MailSteps.Camille);

        Assert.Equal(HttpStatusCode.BadRequest, (await camille.PostAsync($"/tickets/{reference}/confirmer/cloturer")).Status);
        Assert.Equal("resolue", (await Portal.TicketAsync(reference)).Status);
    }
}
