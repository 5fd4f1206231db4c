using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>A page of a list costs the same few queries whatever its length.</summary>
public abstract class BoardCostTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Get_Pages_CostTheSameQueriesWithOneRequestAndWithTwoHundred()
    {
        var viewer = await Portal.ViewerAsync("camille.martin");
        var camille = await Portal.SignedInAsync("camille.martin");
        await Portal.OpenAsync(viewer, Given.Request(viewer));
        var one = await CostsAsync(camille);
        for (var i = 0; i < 199; i++)
            await Portal.OpenAsync(viewer, Given.Request(viewer));

        var twoHundred = await CostsAsync(camille);

        Assert.Equal(one, twoHundred);
        Assert.Equal(100, (await camille.OpenAsync("/tickets/en-cours?taille=100")).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("/", 3)]
    [InlineData("/tickets/nouveau?sous-categorie=SD-WEBMAIL-ACCES", 3)]
    [InlineData("/offres/SD-WEBMAIL", 2)]
    [InlineData("/fiches/webmail-se-connecter", 2)]
    [InlineData("/tickets/en-cours?taille=100", 3)]
    [InlineData("/tickets/en-cours?taille=100&filtre=webmail&tri=priorite", 3)]
    [InlineData("/tickets/traites", 3)]
    [InlineData("/recherche?q=webmail", 1)]
    [InlineData("/offres", 1)]
    [InlineData("/faq", 1)]
    [InlineData("/fiches", 1)]
    [InlineData("/css/absent.css", 1)]
    public async Task Get_Page_SendsAtMostThisManyQueries(string address, int most)
    {
        await Portal.OpenAsync("camille.martin");
        var camille = await Portal.SignedInAsync("camille.martin");
        await camille.GetAsync(address);

        var queries = await Portal.Queries.RecordAsync(() => camille.GetAsync(address));

        Assert.True(queries.Count <= most, $"{queries.Count} queries:\n{string.Join("\n\n", queries)}");
    }

    private async Task<List<int>> CostsAsync(Visitor visitor)
    {
        var costs = new List<int>();
        foreach (var address in new[] { "/", "/tickets/en-cours", "/tickets/en-cours?taille=100", "/tickets/en-cours?filtre=web", "/tickets/traites" })
            costs.Add((await Portal.Queries.RecordAsync(() => visitor.OpenAsync(address))).Count);
        return costs;
    }
}
