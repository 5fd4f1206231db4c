using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Tickets.TextSearch;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent.Recherche;

/// <summary>The search of agents, as they read it.</summary>
public abstract class AgentRechercheTests(PortalFixture portal) : PortalTests(portal)
{
    private const string Address = "/agent/recherche";
    private static readonly TextCases.Request Plain = new("", "camille.martin", "Objet", "Détail", null, null, null, null, null);

    [Fact]
    public async Task Get_WithoutWords_AsksForThem()
    {
        var page = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync(Address);

        Assert.Equal("Recherche dans les demandes", page.Heading);
        Assert.Empty(page.All("table"));
        Assert.Empty(page.All(".amigo-empty"));
    }

    [Fact]
    public async Task Get_Words_ShowsRowsWithTheirWordsMarked()
    {
        var reference = await Portal.PutAsync(Plain with { Subject = "Écran <b>gelé</b>", Detail = "L’écran du narval reste gelé & muet." });

        var page = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync($"{Address}?q=narvals+ecran");

        Assert.Contains("1 résultat", page.Heading.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(reference.ToString(), page.All("tbody th a").Single());
        Assert.Equal(["Écran", "écran", "narval"], page.All("tbody mark"));
        Assert.Contains("Écran <b>gelé</b>", page.All("tbody .is-subject").Single(), StringComparison.Ordinal);
        Assert.Contains("Camille Martin", page.All("tbody tr").Single(), StringComparison.Ordinal);
        page.AssertHarmless();
        Assert.Equal($"/tickets/{reference}", page.Find("tbody th a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WordsThatNobodyWrote_SaysSoAndOffersToWiden()
    {
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        var page = await nolwenn.OpenAsync($"{Address}?q=xylophone&etat=ouverts&equipe=messagerie");

        Assert.Equal(["Aucune demande ne contient tous ces mots"], page.All(".amigo-empty h2"));
        var wider = await page.FollowAsync("Chercher dans tous les statuts et toutes les équipes");
        Assert.Equal($"{Address}?q=xylophone", wider.Address);
        Assert.Empty(wider.All(".amigo-empty a"));
    }

    [Fact]
    public async Task Get_Pages_HoldTwentyEach()
    {
        for (var i = 0; i < 25; i++)
            await Portal.PutAsync(Plain with { Subject = "Cormoran" });
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        var first = await nolwenn.OpenAsync($"{Address}?q=cormoran&equipe=messagerie");
        var second = await nolwenn.OpenAsync(first.Find("a[rel=next]")!.GetAttribute("href")!);
        var beyond = await nolwenn.OpenAsync($"{Address}?q=cormoran&page=2000000000");

        Assert.Equal((20, 5, 5), (first.All("tbody tr").Count, second.All("tbody tr").Count, beyond.All("tbody tr").Count));
        Assert.Contains("equipe=messagerie", second.Address, StringComparison.Ordinal);
        Assert.Empty(first.All("tbody th a").Intersect(second.All("tbody th a")));
    }

    [Fact]
    public async Task Get_Results_CostAtMostFiveQueries()
    {
        await Portal.PutAsync(Plain with { Subject = "Gypaète", Comments = ["Un condor."] });
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        await nolwenn.OpenAsync($"{Address}?q=gypaete+condor");

        var queries = await Portal.Queries.RecordAsync(() => nolwenn.OpenAsync($"{Address}?q=gypaete+condor"));

        Assert.True(queries.Count <= 5, string.Join("\n\n", queries));
    }

    [Fact]
    public async Task Get_ByARequester_IsNotThere() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.SignedInAsync("camille.martin")).GetAsync($"{Address}?q=ecran")).Status);

    [Theory]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%22+NEAR%28a+b%29+%2A")]
    [InlineData("%27%3A%2A+%26+%21")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("a&etat=nimporte&equipe=%27&page=-1")]
    [InlineData("a&etat=ouverts&etat=traites&page=x")]
    public async Task Get_HostileWords_ShowsAPage(string words)
    {
        var page = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync($"{Address}?q={words}");

        page.AssertHarmless();
        Assert.StartsWith("Recherche dans les demandes", page.Heading, StringComparison.Ordinal);
    }
}
