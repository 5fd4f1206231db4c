using System.Net;
using System.Text.Json;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Recherche;

/// <summary>What the boxes propose while one types.</summary>
public sealed class SuggestionTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("we")]
    [InlineData("webm")]
    [InlineData("webmial")]
    public async Task Get_Beginning_ProposesTheService(string typed)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche/suggestions?q=" + typed);

        Assert.Equal("application/json", page.Response.Content.Headers.ContentType!.MediaType);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        var first = Items(page).First();
        Assert.Equal("Webmail", first.GetProperty("detail").GetProperty("text").GetString());
        Assert.Equal("/tickets/nouveau?sous-categorie=SD-WEBMAIL-ACCES", first.GetProperty("href").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("w")]
    [InlineData("%20%20%20")]
    [InlineData("xyzzyqwx")]
    [InlineData("%00%ff*:*")]
    public async Task Get_NothingToPropose_IsAnEmptyList(string typed) =>
        Assert.Equal("[]", (await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche/suggestions?q=" + typed)).Body);

    [Fact]
    public async Task Get_EveryTwoLetters_NeverProposesWhatIsForOthers()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var knowledge = Portal.Services.GetRequiredService<KnowledgeStore>().Current;
        var viewer = await Portal.ViewerAsync("camille.martin");
        var reader = viewer.ReaderAudiences();
        Assert.Contains(knowledge.Sheets, sheet => sheet.IsDraft);
        var hidden = knowledge.Sheets.Concat(knowledge.FaqThemes.SelectMany(theme => theme.Entries)).Where(article => !article.IsReadBy(reader)).ToList();
        Assert.NotEmpty(hidden);
        var typed = hidden.Select(article => article.Title).Concat(["ch", "on", "as", "im", "dr", "fi", "webmail", "chorus", "onde"]);

        foreach (var text in typed)
        {
            foreach (var href in Items(await camille.OpenAsync("/recherche/suggestions?q=" + Uri.EscapeDataString(text))).Select(item => item.GetProperty("href").GetString()!))
            {
                Assert.True(
                    href.StartsWith("/tickets/nouveau?sous-categorie=SD-", StringComparison.Ordinal) || !href.StartsWith("/tickets/", StringComparison.Ordinal), href);
                Assert.DoesNotContain(hidden, article => href == $"/{(article.Kind == ArticleKind.Sheet ? "fiches" : "faq")}/{article.Slug}");
            }
        }
    }

    [Fact]
    public async Task Get_Anonymous_LeadsToSignIn()
    {
        var page = await Portal.Anonymous(followsRedirects: false).GetAsync("/recherche/suggestions?q=webmail");

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Empty(page.Body);
    }

    [Fact]
    public async Task Get_Suggestions_AreNotLoggedAndCostOneQuery()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        await camille.OpenAsync("/recherche/suggestions?q=webm");

        var queries = await Portal.Queries.RecordAsync(() => camille.OpenAsync("/recherche/suggestions?q=webma"));

        Assert.Single(queries);
        Assert.Empty(await Portal.SearchesAsync());
    }

    [Theory]
    [InlineData("/", "#q")]
    [InlineData("/recherche", "#q")]
    [InlineData("/faq", "#recherche-rapide")]
    public async Task Get_EveryBox_AsksForSuggestions(string address, string box)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync(address);

        Assert.Equal("/recherche/suggestions", page.Find(box)!.GetAttribute("data-suggestions"));
    }

    private static IEnumerable<JsonElement> Items(Page page) =>
        JsonDocument.Parse(page.Body).RootElement.EnumerateArray().SelectMany(group => group.GetProperty("items").EnumerateArray());
}
