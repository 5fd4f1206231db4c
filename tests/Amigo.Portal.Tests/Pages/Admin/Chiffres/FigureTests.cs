using System.Net;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Chiffres;

/// <summary>The figures of two days, against what was counted by hand.</summary>
public abstract class FigureTests(PortalFixture portal) : PortalTests(portal)
{
    private const string TwoDays = "/admin/chiffres?du=2026-01-12&au=2026-01-13";

    [Fact]
    public async Task Get_TwoDays_SaysWhatWasCountedByHand()
    {
        var page = await OpenAsync(TwoDays);

        Assert.Equal(
            ["6 0 la période d’avant", "3 0 la période d’avant", "2", "67 %", "67 %", "33 %", "3,5 / 5 2 avis"],
            page.All(".amigo-headlines dd"));
        AssertRows(page, "volumes", "lundi 12 janvier 2026 4 1 1", "mardi 13 janvier 2026 2 2 2");
        AssertRows(page, "delais", "lundi 12 janvier 2026 67 % 100 %", "mardi 13 janvier 2026 — 50 %");
        AssertRows(page, "equipes", "Messagerie 5 83 %", "Réseau 1 17 %");
        AssertRows(page, "services", "Webmail 5 83 %", "Réseau filaire 1 17 %");
        Assert.EndsWith(" 6 100 %", Assert.Single(page.All("#etablissements tbody tr")), StringComparison.Ordinal);
        // Taken after 30 minutes, 2 hours and 3 hours; resolved after 5, 8 and 6 hours of the team's turn.
        AssertRows(page, "prise-en-charge", "Messagerie 67 % 3 2 h 2 h 48");
        AssertRows(page, "resolution", "Messagerie 67 % 3 6 h 7 h 36");
        AssertRows(page, "reouvertures", "Messagerie 33 % 1 3");
        AssertRows(page, "satisfaction", "1 (pas du tout) 0 0 %", "2 1 50 %", "3 0 0 %", "4 0 0 %", "5 (tout à fait) 1 50 %");
        AssertRows(page, "recherches-sans-resultat", "vaguemestre 2");
        AssertRows(page, "recherches-sans-clic", "boîte pleine 1");
        AssertRows(page, "fiches", "Se connecter au Webmail académique 1 1 3");
    }

    [Fact]
    public async Task Get_Chart_IsReadWithoutBeingSeen()
    {
        var page = await OpenAsync(TwoDays);

        var drawing = page.Find("#volumes svg[role=img]")!;
        var names = drawing.GetAttribute("aria-labelledby")!.Split(' ').Select(id => Page.Words(page.Document.GetElementById(id)!));
        Assert.Equal(["Demandes ouvertes, résolues et fermées", "Du 12 janvier au 13 janvier 2026 : 6 demandes ouvertes, 3 résolues, 3 fermées."], names);
        Assert.Equal(["Jour", "Ouvertes", "Résolues", "Fermées"], page.All("#volumes thead th[scope=col]"));
        Assert.Equal(3, drawing.QuerySelectorAll("polyline").Length);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main *"), element => element.HasAttribute("style"));
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [Theory]
    [InlineData("equipe=messagerie", "5")]
    [InlineData("equipe=reseau", "1")]
    [InlineData("offre=SD", "6")]
    [InlineData("offre=SA", "0")]
    [InlineData("offre=SD&equipe=reseau", "1")]
    public async Task Get_Filtered_CountsOnlyThose(string filter, string opened)
    {
        var page = await OpenAsync($"{TwoDays}&{filter}");

        Assert.StartsWith(opened + " ", page.All(".amigo-headlines dd")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("du=12/01/2026&au=12/01/2026", "lundi 12 janvier 2026 4 1 1")]
    [InlineData("du=2026-01-01&au=2026-02-28", "Du 1er janvier au 4 janvier 2026 0 0 0|Du 5 janvier au 11 janvier 2026 0 0 0|Du 12 janvier au 18 janvier 2026 6 3 3|Du 19 janvier au 25 janvier 2026 0 0 0|Du 26 janvier au 1er février 2026 0 0 0|Du 2 février au 8 février 2026 0 0 0|Du 9 février au 15 février 2026 0 0 0|Du 16 février au 22 février 2026 0 0 0|Du 23 février au 28 février 2026 0 0 0")]
    [InlineData("du=2025-03-04&au=2025-10-15", "mars 2025 (du 4 au 31) 6 6 6|avril 2025 0 0 0|mai 2025 0 0 0|juin 2025 0 0 0|juillet 2025 0 0 0|août 2025 0 0 0|septembre 2025 0 0 0|octobre 2025 (du 1er au 15) 0 0 0")]
    public async Task Get_Period_IsCutIntoDaysWeeksOrMonths(string period, string rows)
    {
        var page = await OpenAsync($"/admin/chiffres?{period}");

        AssertRows(page, "volumes", rows.Split('|'));
    }

    [Theory]
    [InlineData("du=31/02/2026", "du", "Cette date n’existe pas", "31/02/2026")]
    [InlineData("au=<b>hier</b>&du=2026-01-01", "au", "Cette date n’existe pas", "<b>hier</b>")]
    [InlineData("du=2026-02-01&au=2026-01-01", "au", "Le dernier jour vient avant le premier.", "2026-01-01")]
    [InlineData("du=2001-01-01&au=2026-01-01", "du", "La période est trop longue", "2001-01-01")]
    [InlineData("du=0001-01-01&au=2026-01-01", "du", "hors du calendrier", "0001-01-01")]
    [InlineData("offre=NON", "offre", "Cette offre n’est plus au catalogue", null)]
    [InlineData("equipe=' OR 1=1", "equipe", "Cette équipe n’existe plus", null)]
    public async Task Get_WhatCannotBe_IsSaidBesideTheFieldAndKept(string query, string field, string message, string? kept)
    {
        var admin = await Portal.SignedInAsync("admin");

        var page = await admin.GetAsync("/admin/chiffres?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var control = page.Find($"[name={field}]")!;
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Contains(message, Page.Words(page.Document.GetElementById(control.GetAttribute("aria-describedby")!)!), StringComparison.Ordinal);
        Assert.Equal(kept, kept is null ? null : control.GetAttribute("value"));
        Assert.Empty(page.All(".amigo-chart"));
    }

    [Fact]
    public async Task Get_PeriodWithoutAnything_SaysSo()
    {
        var page = await OpenAsync("/admin/chiffres?du=2024-01-01&au=2024-01-31");

        Assert.Empty(page.All(".amigo-chart"));
        Assert.Contains("Aucune demande sur cette période.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Aucun avis donné sur cette période.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Admin_ShowsTheStateThenTheFiguresOfThirtyDays()
    {
        var page = await OpenAsync("/admin");

        // Tests run no job, and have no mail server.
        Assert.Equal(["Tâches", "Règles", "Connaissances", "Index de recherche", "Courriels"], page.All(".amigo-state h3"));
        Assert.Equal(["À vérifier", "Bien", "Bien", "Bien", "Sans objet"], page.All(".amigo-state .amigo-badge"));
        Assert.Contains("1 point demande votre attention : tâches.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Aucune tâche ne tourne dans ce processus", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("Messagerie ", page.All("#equipes tbody tr")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterAChange_FollowsItAndReadsNoOtherRequest()
    {
        const string nextDay = "/admin/chiffres?du=2026-03-04&au=2026-03-04";
        await OpenAsync(nextDay);
        var admin = await Portal.SignedInAsync("admin");
        var still = await Portal.Queries.RecordAsync(() => admin.OpenAsync(nextDay));
        var other = await Portal.Queries.RecordAsync(() => admin.OpenAsync("/admin/chiffres?du=2025-01-01&au=2026-01-13&equipe=messagerie"));
        var home = await Portal.Queries.RecordAsync(() => admin.OpenAsync("/admin"));
        Assert.Equal(still.Count, other.Count);
        Assert.InRange(still.Count, 1, 8);
        Assert.InRange(home.Count, 1, 10);
        Assert.DoesNotContain(still.Concat(other).Concat(home), query => query.Contains("FROM \"Tickets\"", StringComparison.Ordinal));

        // In no period that another test counts.
        Portal.ComeTo("2026-03-04 10:00");
        admin = await Portal.SignedInAsync("admin");
        var reference = await Portal.OpenAsync("erwan.morvan", request => request with { Subcategory = "SA-WEBMAIL-ACCES" });
        var after = await admin.OpenAsync(nextDay);
        await Portal.ActAsync("erwan.morvan", reference, "annuler", "Plus besoin.");
        var dropped = await admin.OpenAsync(nextDay);

        AssertRows(after, "volumes", "mercredi 4 mars 2026 1 0 0");
        AssertRows(dropped, "volumes", "mercredi 4 mars 2026 1 0 1");
        Assert.Equal(["3", "2"], new[] { after, dropped }.Select(page => page.All(".amigo-headlines dd")[2]));
    }

    [Theory]
    [InlineData("camille.martin")]
    [InlineData("nolwenn.tanguy")]
    public async Task Get_WithoutTheRole_IsNotThere(string login)
    {
        var visitor = await Portal.SignedInAsync(login);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin/chiffres")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin/chiffres/export?table=demandes&format=csv")).Status);
    }

    private async Task<Page> OpenAsync(string address)
    {
        await Portal.LiveAsync();
        return await (await Portal.SignedInAsync("admin")).OpenAsync(address);
    }

    private static void AssertRows(Page page, string chart, params string[] rows) => Assert.Equal(rows, page.All($"#{chart} tbody tr"));
}
