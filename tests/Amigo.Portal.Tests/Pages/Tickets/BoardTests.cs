using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>The two dashboards: their columns, tabs, counts, pages, filter and order, and what they cost.</summary>
public abstract class BoardTests(PortalFixture portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("/tickets/en-cours", "Nom complet|Objet de la demande|Date de début|Statut|Service|Sous catégorie de service|Priorité|Demandeur|RNE établissement")]
    [InlineData("/tickets/traites", "Nom complet|Sous-classe de Ticket|Objet de la demande|Date de début|Statut|Sous catégorie de service|Demandeur|Priorité|RNE établissement")]
    public async Task Get_Board_HasTheTutorialsColumns(string address, string columns)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        if (address.EndsWith("traites", StringComparison.Ordinal))
            await Portal.PutAsync(reference, "resolue", Portal.Now);

        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync(address);

        Assert.Equal(columns.Split('|'), page.All("thead th"));
    }

    [Theory]
    [InlineData("affectee", "en-cours", "ouverts")]
    [InlineData("reaffectee", "en-cours", "ouverts")]
    [InlineData("assignee", "en-cours", "ouverts")]
    [InlineData("en-attente", "en-cours", "en-attente")]
    [InlineData("a-completer", "en-cours", "en-attente")]
    [InlineData("resolue", "traites", "resolus")]
    [InlineData("fermee", "traites", "fermes")]
    public async Task Get_Tab_HoldsItsStatusesAndSharesThemWithTheHead(string status, string board, string tab)
    {
        var shared = await Portal.OpenAsync("camille.martin");
        var hidden = await Portal.OpenAsync("camille.martin", request => request with { Visibility = OpenTicket.PrivateVisibility });
        foreach (var reference in new[] { shared, hidden })
            await Portal.PutAsync(reference, status, status is "resolue" or "fermee" ? Portal.Now : null);

        var mine = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{board}?onglet={tab}&taille=100");
        var heads = await (await Portal.SignedInAsync("yves.legoff")).OpenAsync($"/tickets/{board}?onglet=partages&taille=100");

        Assert.Contains(shared.ToString(), mine.All("tbody th"));
        Assert.Contains(hidden.ToString(), mine.All("tbody th"));
        Assert.Contains(shared.ToString(), heads.All("tbody th"));
        Assert.DoesNotContain(hidden.ToString(), heads.All("tbody th"));
    }

    [Fact]
    public async Task Get_Board_TitleShowsTheCountOfTheTabInView()
    {
        await Portal.OpenAsync("camille.martin");
        var camille = await Portal.SignedInAsync("camille.martin");

        foreach (var tab in new[] { "ouverts", "en-attente", "beneficiaire", "partages" })
        {
            var page = await camille.OpenAsync($"/tickets/en-cours?onglet={tab}&taille=100");
            Assert.Equal($"Tickets en cours ({page.Document.QuerySelectorAll("tbody tr").Length})", page.Heading);
        }
    }

    [Fact]
    public async Task Get_EmptyTab_SaysWhatToDo()
    {
        var page = await (await Portal.SignedInAsync("erwan.morvan")).OpenAsync("/tickets/en-cours?onglet=beneficiaire");

        Assert.Contains("Aucune demande faite pour un collègue", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Link("Nouveau ticket"));
    }

    [Theory]
    [InlineData("imprimante", 1)]
    [InlineData("IMPRIMANTE", 1)]
    [InlineData("émile imprim", 0)]
    [InlineData("webmail", 0)]
    [InlineData("affectée", 2)]
    [InlineData("12/01/2026", 2)]
    [InlineData("13/01/2026", 0)]
    [InlineData("normale", 2)]
    [InlineData("agnes", 2)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("' OR '1'='1", 0)]
    public async Task Get_Filter_LooksAtEveryColumnAsText(string filter, int expected)
    {
        var agnes = await Portal.ViewerAsync("agnes.prigent");
        foreach (var subject in new[] { "Imprimante en panne", "Écran noir" })
        {
            var request = Given.Request(agnes) with { SubmissionKey = new Guid(subject.PadRight(16)[..16].Select(c => (byte)c).ToArray()) };
            await Portal.OpenAsync(agnes, request with { Subcategory = "SA-LISTES-CREATION", Subject = subject });
        }

        var page = await (await Portal.SignedInAsync("agnes.prigent")).OpenAsync("/tickets/en-cours?filtre=" + Uri.EscapeDataString(filter));

        Assert.Equal(expected, page.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("tri=objet;DROP TABLE Tickets")]
    [InlineData("tri=(SELECT 1)&sens=desc")]
    [InlineData("tri=Number desc&sens=asc, 1")]
    [InlineData("sens=desc; DELETE FROM People")]
    [InlineData("page=1;DROP TABLE Tickets")]
    [InlineData("page=-1")]
    [InlineData("page=0")]
    [InlineData("page=2147483648")]
    [InlineData("page=99999999999999999999")]
    [InlineData("taille=-1")]
    [InlineData("taille=1000000")]
    [InlineData("taille=abc")]
    [InlineData("onglet=inconnu")]
    [InlineData("onglet=partages'--")]
    [InlineData("filtre=%27%3B+DROP+TABLE+Tickets%3B--")]
    [InlineData("filtre=%00%01%F0%9F%99%82%ED%A0%80")]
    [InlineData("filtre=99/99/2026")]
    [InlineData("filtre=31/02/2026")]
    [InlineData("filtre=R-99999999999999")]
    [InlineData("onglet=ouverts&onglet=partages&page=1&page=2")]
    public async Task Get_OddAddress_StillShowsABoard(string query)
    {
        await Portal.OpenAsync("camille.martin");
        var camille = await Portal.SignedInAsync("camille.martin");

        var page = await camille.OpenAsync("/tickets/en-cours?" + query);

        Assert.StartsWith("Tickets en cours (", page.Heading, StringComparison.Ordinal);
        Assert.NotEmpty((await camille.OpenAsync("/tickets/en-cours")).All("tbody tr"));
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("objet")]
    [InlineData("date")]
    [InlineData("statut")]
    [InlineData("service")]
    [InlineData("sous-categorie")]
    [InlineData("priorite")]
    [InlineData("demandeur")]
    [InlineData("rne")]
    public async Task Get_Sorted_BothWays_ShowsTheSameRowsInOppositeOrder(string column)
    {
        foreach (var urgency in new[] { "critique", "basse" })
            await Portal.OpenAsync("camille.martin", request => request with { Urgency = urgency, Subject = "Objet " + urgency });
        var camille = await Portal.SignedInAsync("camille.martin");

        var up = (await camille.OpenAsync($"/tickets/en-cours?taille=100&tri={column}&sens=asc")).All("tbody th");
        var down = (await camille.OpenAsync($"/tickets/en-cours?taille=100&tri={column}&sens=desc")).All("tbody th");

        Assert.Equal(up.Order(), down.Order());
        if (column is "reference" or "date")
            Assert.Equal(up.Reverse(), down);
    }
}
