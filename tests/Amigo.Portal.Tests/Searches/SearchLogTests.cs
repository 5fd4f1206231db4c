using System.Globalization;
using Amigo.Portal.Searches;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Searches;

/// <summary>What is kept of searches, and what is not.</summary>
public abstract class SearchLogTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Search_ThenClick_IsOneLineWithRankAndResult()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var word = "Webmail accès";
        var page = await camille.OpenAsync("/recherche?q=" + Uri.EscapeDataString(word));
        await camille.OpenAsync(page.Address + "&page=1&filtre=web");
        await camille.OpenAsync(page.Address);
        await camille.OpenAsync(page.Document.QuerySelectorAll("table tbody th a")[1].GetAttribute("href")!);

        var log = Assert.Single(await Portal.SearchesAsync(), search => search.Words == "webmail acces");

        Assert.Equal(new DateOnly(2026, 1, 12), log.Day);
        Assert.Equal(9, log.Hour);
        Assert.True(log.Results >= 5);
        Assert.Equal(2, log.ClickedRank);
        Assert.StartsWith("SD-", log.ClickedId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchAgain_WithinAMinute_IsAReformulation()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        await camille.OpenAsync("/recherche?q=zzbrouillard");
        await camille.OpenAsync("/recherche?q=vpn");
        Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await camille.OpenAsync("/recherche?q=toner");

        var logs = await Portal.SearchesAsync();

        Assert.Null(logs.Single(log => log.Words == "zzbrouillard").ReformulationOf);
        Assert.Equal(logs.Single(log => log.Words == "zzbrouillard").Id, logs.Single(log => log.Words == "vpn").ReformulationOf);
        Assert.Null(logs.Single(log => log.Words == "toner").ReformulationOf);
    }

    [Fact]
    public async Task Search_ByTwoPeople_SharesNothingButWords()
    {
        await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=scribe");
        await (await Portal.SignedInAsync("anne.riou")).OpenAsync("/recherche?q=scribe");

        var logs = (await Portal.SearchesAsync()).Where(log => log.Words == "scribe").ToList();

        Assert.Equal(2, logs.Select(log => log.Id).Distinct().Count());
        Assert.All(logs, log => Assert.Null(log.ReformulationOf));
    }

    [Theory]
    [InlineData("Camille MARTIN quasar webmail", "quasar webmail")]
    [InlineData("camille.martin@ac-test.fr quasar pronote", "quasar pronote")]
    [InlineData("appeler le 0612345678 quasar", "appeler le quasar")]
    [InlineData("quasar Anne RIOU messagerie", "quasar messagerie")]
    [InlineData("Le Goff Yves quasar partages", "quasar partages")]
    [InlineData("É<i>\u0000Q</i> quasar  ;--", "e i q i quasar")]
    public async Task Search_NamingSomeone_KeepsOnlyTheOtherWords(string text, string kept)
    {
        await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=" + Uri.EscapeDataString(text));

        var words = (await Portal.SearchesAsync()).Select(log => log.Words).ToList();

        Assert.Contains(kept, words);
        Assert.DoesNotContain(words, word => word.Contains("camille", StringComparison.Ordinal) || word.Contains("riou", StringComparison.Ordinal) || word.Contains("0612", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entity_HasNoRoomForAPersonOrAMoment()
    {
        var entity = await Portal.InDatabaseAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(SearchLog))!));

        Assert.Equal(
            ["ClickedId", "ClickedRank", "Day", "Hour", "Id", "ReformulationOf", "Results", "Words"],
            entity.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Empty(entity.GetForeignKeys());
    }

    [Theory]
    [InlineData("r=1.1")]
    [InlineData("r=zz.1")]
    [InlineData("r=.")]
    [InlineData("r=-1.-1")]
    [InlineData("r=ffffffffffffffffffffffff.99999999999999")]
    [InlineData("r=1.1&r=2.2")]
    public async Task Click_OnNoSearch_ChangesNothing(string mark)
    {
        await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/nouveau?sous-categorie={Given.Webmail}&{mark}");

        Assert.DoesNotContain(await Portal.SearchesAsync(), log => log.Id is 1 or 2);
    }

    [Fact]
    public async Task Click_OnWhatIsNotShown_IsNotCounted()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var page = await camille.OpenAsync("/recherche?q=courriel+academique");
        var mark = page.Find("table tbody th a")!.GetAttribute("href")!.Split("r=")[1];
        await camille.GetAsync("/tickets/nouveau?sous-categorie=SA-WEBMAIL-ACCES&r=" + mark);
        await camille.GetAsync("/fiches/inconnue?r=" + mark);

        Assert.Null((await Portal.SearchesAsync()).Single(log => log.Words == "courriel academique").ClickedId);
    }

    [Fact]
    public async Task Cleaning_AfterThirteenMonths_ForgetsTheSearch()
    {
        var today = DateOnly.FromDateTime(Portal.Now);
        await Portal.InDatabaseAsync(db =>
        {
            db.Searches.Add(Old(77_001, today.AddMonths(-13).AddDays(-1)));
            db.Searches.Add(Old(77_002, today.AddMonths(-13).AddDays(1)));
            return db.SaveChangesAsync(Cancel);
        });

        await Portal.InScopeAsync(services => services.GetRequiredService<SearchLogCleaning>().RunAsync(Cancel));

        Assert.Equal([77_002], await Portal.InDatabaseAsync(db => db.Searches.Where(log => log.Id == 77_001 || log.Id == 77_002).Select(log => log.Id).ToListAsync(Cancel)));
    }

    private static SearchLog Old(long id, DateOnly day) =>
        new() { Id = id, Day = day, Hour = 8, Words = id.ToString(CultureInfo.InvariantCulture), Results = 1, ReformulationOf = null };
}

public sealed class SqliteSearchLogTests(PortalFixture portal) : SearchLogTests(portal), IClassFixture<PortalFixture>;

public sealed class PostgresSearchLogTests(PostgresPortalFixture portal) : SearchLogTests(portal), IClassFixture<PostgresPortalFixture>;
