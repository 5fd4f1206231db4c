using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Pages.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Incidents;

/// <summary>Outages: announced by the team of the service, shown to those who use it, joined, ended.</summary>
public abstract class OutageTests(PortalFixture portal) : PortalTests(portal)
{
    private static int _number;

    private readonly string _title = $"Le webmail est inaccessible ({Interlocked.Increment(ref _number)})";

    [Theory]
    [InlineData("camille.martin", "/")]
    [InlineData("camille.martin", "/offres/SD-WEBMAIL")]
    [InlineData("camille.martin", TicketForm.Address)]
    [InlineData("erwan.morvan", "/")]
    [InlineData("erwan.morvan", "/offres/SA-WEBMAIL")]
    public async Task Announce_IsShownToThoseWhoUseTheService(string login, string address)
    {
        var id = await (await Portal.SignedInAsync("nolwenn.tanguy")).AnnounceAsync(_title);

        var page = await (await Portal.SignedInAsync(login)).OpenAsync(address);

        Assert.Contains(page.Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/incidents/{id}" && Page.Words(link).StartsWith(_title, StringComparison.Ordinal));
        var notice = await page.Visitor.OpenAsync($"/incidents/{id}");
        Assert.Equal(_title, notice.Heading);
        Assert.Contains("Incident en cours", notice.Text, StringComparison.Ordinal);
        Assert.Equal(["Erreur 503 à la connexion.", "Utilisez votre téléphone."], notice.All(".amigo-rich p"));
    }

    [Fact]
    public async Task Announce_InOneOffer_IsNotThereForOthers()
    {
        var id = await (await Portal.SignedInAsync("nolwenn.tanguy")).AnnounceAsync(_title, inEveryOffer: false);
        var erwan = await Portal.SignedInAsync("erwan.morvan");

        Assert.DoesNotContain(_title, (await erwan.OpenAsync("/")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await erwan.GetAsync($"/incidents/{id}")).Status);
        var forged = (await erwan.OpenAsync("/tickets/nouveau?sous-categorie=SA-WEBMAIL-ACCES")).FormWithButton(TicketForm.Submit).SetByName("incident", $"{id}");
        await forged.SubmitToAsync("/tickets/nouveau?handler=MoiAussi&sous-categorie=SA-WEBMAIL-ACCES");
        Assert.Equal(0, await ReportsAsync(id));
        Assert.Contains(_title, (await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AgentPages_Requester_AreNotThere()
    {
        var id = await (await Portal.SignedInAsync("nolwenn.tanguy")).AnnounceAsync(_title);
        var camille = await Portal.SignedInAsync("camille.martin");

        Assert.Equal(HttpStatusCode.NotFound, (await camille.GetAsync("/agent/incidents")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await camille.GetAsync($"/agent/incidents/{id}")).Status);
        var form = (await camille.OpenAsync($"/incidents/{id}")).FormWithButton("Moi aussi");
        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitToAsync($"/agent/incidents/{id}?handler=Terminer")).Status);
        Assert.DoesNotContain("Incidents", (await camille.OpenAsync("/")).All(".amigo-nav a"));
    }

    [Fact]
    public async Task AgentPages_AnotherTeam_IsRefused()
    {
        var id = await (await Portal.SignedInAsync("nolwenn.tanguy")).AnnounceAsync(_title);
        var paul = await Portal.SignedInAsync("paul.kerbrat");
        var page = await paul.OpenAsync("/agent/incidents");
        Assert.DoesNotContain(_title, page.Body, StringComparison.Ordinal);
        var form = page.FormWithButton(OutageForm.Submit).SetByName("Input.Service", OutageForm.Webmail);
        form[OutageForm.Title] = "Un faux incident";
        form[OutageForm.Body] = "Sur le service d’une autre équipe.";

        var answer = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Choisissez un service de votre équipe.", answer.Text, StringComparison.Ordinal);
        Assert.False(await Portal.InDatabaseAsync(db => db.Outages.AnyAsync(outage => outage.Title == "Un faux incident", Cancel)));
        Assert.Equal(HttpStatusCode.NotFound, (await paul.GetAsync($"/agent/incidents/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitToAsync($"/agent/incidents/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitToAsync($"/agent/incidents/{id}?handler=Terminer")).Status);
        Assert.Equal(_title, await Portal.InDatabaseAsync(db => db.Outages.Where(outage => outage.Id == id && outage.EndedAt == null).Select(outage => outage.Title).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Announce_Administrator_SpeaksForEveryService()
    {
        var admin = await Portal.SignedInAsync("admin");

        var id = await admin.AnnounceAsync(_title);

        Assert.Contains(_title, (await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync($"/agent/incidents/{id}")).Heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutageForm.Service, "", "Choisissez un service de votre équipe.")]
    [InlineData(OutageForm.Service, "SD-WEBMAIL-ACCES", "Choisissez un service de votre équipe.")]
    [InlineData(OutageForm.Title, " ", "Dites en quelques mots ce qui ne fonctionne pas.")]
    [InlineData(OutageForm.Body, "\n ", "Expliquez ce que les personnes constatent")]
    public async Task Announce_BadField_ShowsErrorAndSavesNothing(string label, string value, string message)
    {
        var form = (await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync(OutageForm.Address)).FormWithButton(OutageForm.Submit);
        form[OutageForm.Service] = OutageForm.Webmail;
        form[OutageForm.Title] = _title;
        form[OutageForm.Body] = "x";
        form[label] = value;

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.FormWithButton(OutageForm.Submit).ErrorOf(label), StringComparison.Ordinal);
        Assert.False(await Portal.InDatabaseAsync(db => db.Outages.AnyAsync(outage => outage.Title == _title, Cancel)));
    }

    [Fact]
    public async Task MeToo_Twice_CountsOnce()
    {
        var id = await (await Portal.SignedInAsync("nolwenn.tanguy")).AnnounceAsync(_title);
        var form = (await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/incidents/{id}")).FormWithButton("Moi aussi");

        var page = await form.SubmitAsync();
        await form.SubmitAsync();
        await (await (await Portal.SignedInAsync("anne.riou")).OpenAsync($"/incidents/{id}")).FormWithButton("Moi aussi").SubmitAsync();

        Assert.Equal($"/incidents/{id}", page.Path);
        Assert.Contains("Vous vous êtes signalé", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, await ReportsAsync(id));
        Assert.Contains("2 personnes se sont signalées", (await page.Visitor.OpenAsync($"/incidents/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MeToo_WithoutToken_IsRefused()
    {
        var id = await (await Portal.SignedInAsync("nolwenn.tanguy")).AnnounceAsync(_title);
        var camille = await Portal.SignedInAsync("camille.martin");

        var page = await camille.PostAsync($"/incidents/{id}?handler=MoiAussi");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await camille.GetAsync($"/incidents/{id}?handler=MoiAussi")).Status);
        Assert.Equal(0, await ReportsAsync(id));
    }

    [Fact]
    public async Task MeToo_BesideTheForm_KeepsWhatWasTyped()
    {
        var id = await (await Portal.SignedInAsync("nolwenn.tanguy")).AnnounceAsync(_title);
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial();

        var page = await form.SubmitAsync($"Moi aussi, je rencontre l’incident {_title}");

        page.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("Webmail - Problème d'accès", TicketForm.Of(page)[TicketForm.Subject]);
        Assert.Equal(1, await ReportsAsync(id));
        Assert.Contains(page.All(".amigo-answer-done"), text => text.StartsWith("Vous êtes signalé", StringComparison.Ordinal));
        Assert.Equal("/tickets/en-cours", (await TicketForm.Of(page).SubmitAsync(TicketForm.Submit)).Path);
    }

    [Fact]
    public async Task Announce_Many_KeepsTheOthersWithinReach()
    {
        var agent = await Portal.SignedInAsync("nolwenn.tanguy");
        var ids = new List<int>();
        for (var number = 0; number < 5; number++)
            ids.Add(await agent.AnnounceAsync($"Panne numéro {number}"));

        var camille = await Portal.SignedInAsync("camille.martin");
        var home = await camille.OpenAsync("/");
        var form = await camille.OpenAsync(TicketForm.Address);

        Assert.Equal(3, home.Document.QuerySelectorAll(".amigo-outages > ul > li").Length);
        Assert.Equal(2, form.Document.QuerySelectorAll("#reponses > .amigo-answer-outage").Length);
        Assert.Contains("autres incidents", home.Find(".amigo-outages summary")!.TextContent, StringComparison.Ordinal);
        foreach (var id in ids)
        {
            Assert.Contains($"/incidents/{id}", home.Links());
            Assert.Contains($"/incidents/{id}", form.Links());
            await agent.EndAsync(id);
        }
    }

    [Fact]
    public async Task Update_IsReadByEveryone()
    {
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var id = await nolwenn.AnnounceAsync(_title);
        var form = (await nolwenn.OpenAsync($"/agent/incidents/{id}")).FormWithButton("Mettre à jour l’annonce");
        Assert.Equal("Erreur 503 à la connexion.\n\nUtilisez votre téléphone.", form[OutageForm.Body]!.ReplaceLineEndings("\n"));
        form[OutageForm.Body] = "Retour prévu à midi.";

        await form.SubmitAsync();

        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/incidents/{id}");
        Assert.Equal(["Retour prévu à midi."], page.All(".amigo-rich p"));
        Assert.Contains("mis à jour le", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_IsSaidForADayThenForgottenButOnItsPage()
    {
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var id = await nolwenn.AnnounceAsync(_title);
        var camille = await Portal.SignedInAsync("camille.martin");

        await nolwenn.EndAsync(id, "Un disque plein. <b>Rien à faire</b> de votre côté.");

        Assert.Contains($"Incident terminé : {_title}", (await camille.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_title, (await camille.OpenAsync(TicketForm.Address)).Body, StringComparison.Ordinal);
        var page = await camille.OpenAsync($"/incidents/{id}");
        Assert.Contains("Un disque plein. <b>Rien à faire</b> de votre côté.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Moi aussi", page.Text, StringComparison.Ordinal);
        await Portal.InDatabaseAsync(db => db.Outages.Where(outage => outage.Id == id)
            .ExecuteUpdateAsync(outage => outage.SetProperty(o => o.EndedAt, Portal.Now.AddHours(-25)), Cancel));
        Assert.DoesNotContain(_title, (await camille.OpenAsync("/")).Body, StringComparison.Ordinal);
        Assert.Contains("Incident terminé", (await camille.OpenAsync($"/incidents/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_Twice_ChangesNothingMore()
    {
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var id = await nolwenn.AnnounceAsync(_title);
        var first = (await nolwenn.OpenAsync($"/agent/incidents/{id}")).FormWithButton("Terminer l’incident");
        await nolwenn.EndAsync(id, "La vraie fin");
        first["Mot de la fin"] = "Une autre fin";

        var page = await first.SubmitAsync();

        Assert.Contains("déjà terminé", page.Text, StringComparison.Ordinal);
        Assert.Equal("La vraie fin", await Portal.InDatabaseAsync(db => db.Outages.Where(outage => outage.Id == id).Select(outage => outage.EndNote).SingleAsync(Cancel)));
    }

    private Task<int> ReportsAsync(int id) => Portal.InDatabaseAsync(db => db.OutageReports.CountAsync(report => report.OutageId == id, Cancel));
}
