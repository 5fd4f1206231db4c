using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Regles;

/// <summary>The rules in force, shown without their JSON.</summary>
public sealed class RegleTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_ShowsStatusesPrioritiesAndTabs()
    {
        var admin = await Portal.SignedInAsync("admin");

        var page = await (await admin.OpenAsync("/admin")).FollowAsync("Voir les règles en vigueur");

        Assert.Equal("Règles en vigueur", page.Heading);
        Assert.Equal("le demandeur", Cell(page, "statuts", "À compléter", "À qui d’agir"));
        Assert.Equal("Assignée, Fermée", Cell(page, "statuts", "À compléter", "Mène à"));
        Assert.Equal("rien : c’est la fin", Cell(page, "statuts", "Fermée", "Mène à"));
        Assert.Equal("Normale", Cell(page, "priorites", "Une personne", "Urgence moyenne"));
        Assert.Equal("–", Cell(page, "onglets-0", "Résolue", "Ouverts"));
        Assert.Equal("", Cell(page, "onglets-0", "Assignée", "Ouverts"));
        Assert.Equal("", Cell(page, "onglets-1", "Fermée", "Fermés"));
    }

    [Fact]
    public async Task Get_ForOneActor_ShowsTheirTransitionsOnly()
    {
        var admin = await Portal.SignedInAsync("admin");

        var page = await admin.OpenAsync("/admin/regles?acteur=horloge");

        Assert.Equal(["Horloge"], page.All("[aria-labelledby=transitions] tbody td[data-label=Qui]").Distinct());
    }

    private static string Cell(Page page, string section, string row, string column)
    {
        var line = page.Document.QuerySelectorAll($"section[aria-labelledby={section}] tbody tr").Single(line => Page.Words(line.QuerySelector("th")!) == row);
        return Page.Words(line.QuerySelector($"td[data-label='{column}']")!);
    }
}
