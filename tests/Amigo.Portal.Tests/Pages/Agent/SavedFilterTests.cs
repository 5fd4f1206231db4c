using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets.Queues;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

/// <summary>The filters that agents keep under a name.</summary>
public abstract class SavedFilterTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Post_Save_ShowsALinkToTheSameListAboveTheTabs()
    {
        await Portal.QueueAsync("À garder");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent?sens=asc&priorite=normale&page=1&statut=&filtre=garder&onglet=a-prendre");

        var saved = await page.FormWithButton("Enregistrer").Fill("Nom", "  Mes   normales ").SubmitAsync("Enregistrer");

        Assert.Equal("/agent?onglet=a-prendre&filtre=garder&priorite=normale&sens=asc", saved.Address);
        var link = saved.Link("Mes normales");
        Assert.Equal(saved.Address, link.GetAttribute("href"));
        Assert.Equal("page", link.GetAttribute("aria-current"));
        Assert.Empty(saved.All(".amigo-save-filter"));
    }

    [Theory]
    [InlineData("", "?onglet=equipe", "Donnez un nom à ce filtre.")]
    [InlineData(" \t ", "?onglet=equipe", "Donnez un nom à ce filtre.")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "?onglet=equipe", "60 caractères au plus.")]
    [InlineData("Vide", "", "Choisissez un onglet ou un filtre avant d’enregistrer.")]
    [InlineData("Ailleurs", "https://exemple.fr/?retour=//x", "Choisissez un onglet ou un filtre avant d’enregistrer.")]
    public async Task Post_Save_ThatMakesNoSense_IsRefused(string name, string address, string message)
    {
        var perrine = await Portal.SignedInAsync("perrine.chauvin");

        var page = await SaveAsync(perrine, name, address);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.All(".amigo-error-summary li"));
    }

    [Fact]
    public async Task Post_Save_KeepsOnlyWhatAQueueKnows()
    {
        var paul = await Portal.SignedInAsync("paul.kerbrat");
        await SaveAsync(paul, "Hostile", "?onglet=equipe&handler=Supprimer&filtre=%0d%0aSet-Cookie:x&retour=//mechant.fr&page=9&service=" + new string('x', 5000));

        var kept = await Portal.InDatabaseAsync(db => db.SavedFilters.Where(filter => filter.Name == "Hostile").Select(filter => filter.Query).SingleAsync(Cancel));

        Assert.Equal("?onglet=equipe&filtre=Set-Cookie:x&service=" + new string('x', 200), Uri.UnescapeDataString(kept));
        Assert.Equal(HttpStatusCode.OK, (await paul.GetAsync("/agent" + kept)).Status);
    }

    [Fact]
    public async Task Post_SameNameTwice_IsRefusedForOnePersonOnly()
    {
        var (emilie, adrien) = (await Portal.SignedInAsync("emilie.bodenes"), await Portal.SignedInAsync("adrien.chevalier"));

        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(emilie, "Urgentes", "?onglet=equipe")).Status);
        var second = await SaveAsync(emilie, "Urgentes", "?onglet=a-prendre");
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(adrien, "Urgentes", "?onglet=equipe")).Status);

        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Contains("Vous avez déjà un filtre de ce nom.", second.All(".amigo-error-summary li"));
        var again = await second.FormWithLabel("Nom du filtre à enregistrer").Fill("Nom du filtre à enregistrer", "À prendre").SubmitAsync("Enregistrer");
        Assert.Equal("/agent?onglet=a-prendre", again.Address);
    }

    [Fact]
    public async Task Post_ThirtyFirst_IsRefused()
    {
        var cedric = await Portal.SignedInAsync("cedric.pichon");
        for (var i = 1; i <= SavedFilter.MostOfOnePerson; i++)
            (await SaveAsync(cedric, $"Filtre {i}", "?onglet=equipe")).AssertStatus(HttpStatusCode.OK);

        var page = await SaveAsync(cedric, "De trop", "?onglet=equipe");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Vous avez déjà 30 filtres enregistrés : supprimez-en un.", page.All(".amigo-error-summary li"));
    }

    [Fact]
    public async Task Post_RenameDefaultDelete_DoWhatTheySay()
    {
        var isabelle = await Portal.SignedInAsync("isabelle.rolland");
        await SaveAsync(isabelle, "Ancien nom", "?onglet=equipe");
        await SaveAsync(isabelle, "Autre", "?onglet=resolues");
        var page = await isabelle.OpenAsync("/agent/filtres");

        page = await page.FormWithButton("Renommer").SetByName("Nom", "Nouveau nom").SubmitAsync("Renommer");
        Assert.NotNull(page.Link("Nouveau nom"));
        await OpenFirstAsync(page, "Nouveau nom");
        Assert.Equal("/agent?onglet=equipe", (await isabelle.GetAsync("/agent")).Address);
        Assert.Equal("/agent?onglet=a-prendre", (await isabelle.GetAsync("/agent?onglet=a-prendre")).Address);
        await OpenFirstAsync(await isabelle.OpenAsync("/agent/filtres"), "Autre");
        Assert.Equal("/agent?onglet=resolues", (await isabelle.GetAsync("/agent")).Address);
        page = await (await isabelle.OpenAsync("/agent/filtres")).FormWithButton("Ne plus ouvrir en premier").SubmitAsync("Ne plus ouvrir en premier");
        Assert.Equal("/agent", (await isabelle.GetAsync("/agent")).Address);

        page = await page.FormWithButton("Supprimer").SubmitAsync("Supprimer");
        page = await page.FormWithButton("Supprimer").SubmitAsync("Supprimer");
        Assert.Contains("Aucun filtre enregistré", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Renommer")]
    [InlineData("ParDefaut")]
    [InlineData("Supprimer")]
    public async Task Post_SomeoneElses_IsNotThere(string handler)
    {
        var (chloe, francois) = (await Portal.SignedInAsync("chloe.thepaut"), await Portal.SignedInAsync("francois.popescu"));
        await SaveAsync(chloe, "À Chloé " + handler, "?onglet=equipe");
        var filter = await Portal.InDatabaseAsync(db => db.SavedFilters.AsNoTracking().SingleAsync(own => own.Name == "À Chloé " + handler, Cancel));
        var token = (await francois.OpenAsync("/agent/filtres")).Token();

        var stolen = await francois.PostAsync($"/agent/filtres?handler={handler}&id={filter.Id}", token, new("Nom", "Volé"), new("Choisi", "true"));
        var absent = await francois.PostAsync($"/agent/filtres?handler={handler}&id=123456", token, new("Nom", "Volé"), new("Choisi", "true"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (stolen.Status, absent.Status));
        var after = await Portal.InDatabaseAsync(db => db.SavedFilters.AsNoTracking().SingleAsync(own => own.Id == filter.Id, Cancel));
        Assert.Equal((filter.Name, filter.IsDefault), (after.Name, after.IsDefault));
        Assert.DoesNotContain("À Chloé", (await francois.OpenAsync("/agent/filtres")).Text, StringComparison.Ordinal);
    }

    private static Task<Page> OpenFirstAsync(Page page, string name)
    {
        var rank = page.All(".amigo-saved-list h2").ToList().FindIndex(title => title.StartsWith(name, StringComparison.Ordinal));
        return page.Form($".amigo-saved-list li:nth-child({rank + 1}) form[action*=ParDefaut] button").SubmitAsync("Ouvrir en premier");
    }

    private static async Task<Page> SaveAsync(Visitor visitor, string name, string address)
    {
        var token = (await visitor.OpenAsync("/agent/filtres")).Token();
        return await visitor.PostAsync("/agent/filtres?handler=Enregistrer", token, new("Nom", name), new("Adresse", address));
    }
}
