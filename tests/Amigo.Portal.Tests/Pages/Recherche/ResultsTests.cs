using System.Net;
using System.Text.RegularExpressions;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Recherche;

/// <summary>What the page of results says beside the table.</summary>
public sealed partial class ResultsTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_Webmail_IsTheTutorialsTable()
    {
        var page = await OpenAsync("Webmail");

        Assert.Equal(
            ["Accès à l'application", "Anomalie, bug et données manquantes", "Aide à l'usage, conseil et paramétrage", "Question réglementaire / Règle de gestion", "Demande d'évolution de l'application"],
            page.All("table tbody th a"));
        Assert.All(page.All("table tbody tr td:nth-child(4)"), service => Assert.Equal("Webmail", service));
    }

    [Fact]
    public async Task Get_Typo_OffersTheWordsAsTheyWere()
    {
        var page = await OpenAsync("imprimente");

        Assert.Contains("Résultats pour imprimante ; rechercher plutôt imprimente", page.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var exact = await page.FollowAsync("imprimente");
        exact.AssertStatus(HttpStatusCode.OK);
        Assert.Contains("Résultats pour imprimente exactement", exact.Text, StringComparison.Ordinal);
        Assert.Empty(exact.All("table tbody tr"));
        Assert.NotEmpty((await exact.FollowAsync("accepter aussi les mots proches")).All("table tbody tr"));
    }

    [Theory]
    [InlineData("imprimente", "« imprimente » corrigé en")]
    [InlineData("webm", "« webm » début de Webmail")]
    [InlineData("mdp", "« mdp » a pour synonyme")]
    [InlineData("webmail", "« webmail » se trouve dans le service ou sa famille")]
    public async Task Get_Row_SaysWhyItIsThere(string words, string reason)
    {
        var page = await OpenAsync(words);

        Assert.Contains(reason, page.All("table tbody .amigo-why li")[0].Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Facets_CountAndNarrow()
    {
        var page = await OpenAsync("mot de passe");
        var facet = page.Document.QuerySelectorAll("nav.amigo-refine a").First(link => Page.Words(link).StartsWith("Incident", StringComparison.Ordinal));
        var count = int.Parse(Digits().Match(Page.Words(facet)).Value, System.Globalization.CultureInfo.InvariantCulture);

        var narrowed = await page.Visitor.OpenAsync(facet.GetAttribute("href")!);

        Assert.Contains("type=incident", narrowed.Address, StringComparison.Ordinal);
        Assert.Equal(Math.Min(count, 20), narrowed.All("table tbody tr").Count);
        var chosen = narrowed.Find("nav.amigo-refine a[aria-current=true]")!;
        Assert.Contains("Incident", Page.Words(chosen), StringComparison.Ordinal);
        Assert.Equal(page.Heading, (await page.Visitor.OpenAsync(chosen.GetAttribute("href")!)).Heading);
    }

    [Theory]
    [InlineData("offre=SA")]
    [InlineData("offre=inconnue&famille=%00&type=ni")]
    [InlineData("famille=%3Cscript%3E&exact=1")]
    public async Task Get_FacetThatIsNotThere_ShowsAWayBack(string query)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=webmail&" + query);

        Assert.Empty(page.All("table tbody tr"));
        Assert.Equal(5, (await page.FollowAsync("Effacer les filtres")).All("table tbody tr").Count);
    }

    [Fact]
    public async Task Get_Facets_NeverNameAnOfferOfOthers()
    {
        var page = await OpenAsync("webmail");

        Assert.DoesNotContain("services académiques", Page.Words(page.Find("main")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Articles_AreTheBestThreeOfEachWithTheWayToAll()
    {
        var page = await OpenAsync("mot de passe");

        Assert.Equal(6, page.Document.QuerySelectorAll("aside .amigo-result").Length);
        Assert.Contains(page.All("aside a"), link => link.StartsWith("Voir les", StringComparison.Ordinal) && link.EndsWith("fiches", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xyzzyqwx")]
    [InlineData("<b>\"O'Neil\" zzzzqq</b>")]
    public async Task Get_NothingFound_LeadsToFamiliesFaqAndAFormThatKeepsTheWords(string words)
    {
        var page = await OpenAsync(words);

        Assert.Empty(page.All("table tbody tr"));
        Assert.NotEmpty(page.All(".amigo-choices a"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("aside a[href='/faq']"));
        var form = await page.FollowAsync("Décrire mon besoin");
        form.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("Création de Demande Utilisateur", form.Heading);
        Assert.Contains("Je ne trouve pas mon service", form.Text, StringComparison.Ordinal);
        Assert.Equal(words, form.FormWithLabel("Objet de la demande")["Objet de la demande"]);
    }

    [Fact]
    public async Task Get_FormWithALongSubject_CutsIt()
    {
        var visitor = await Portal.SignedInAsync("camille.martin");

        var form = await visitor.OpenAsync($"/tickets/nouveau?sous-categorie={Given.Webmail}&objet={Uri.EscapeDataString("a\r\nb " + new string('x', 400))}");

        var subject = form.FormWithLabel("Objet de la demande")["Objet de la demande"]!;
        Assert.StartsWith("a b x", subject, StringComparison.Ordinal);
        Assert.Equal(Amigo.Portal.Tickets.Ticket.SubjectLength, subject.Length);
    }

    [Fact]
    public async Task Get_Results_ReadTheDatabaseForTheSessionOnly()
    {
        var visitor = await Portal.SignedInAsync("camille.martin");
        await visitor.OpenAsync("/recherche?q=pronote");

        var queries = await Portal.Queries.RecordAsync(() => visitor.OpenAsync("/recherche?q=imprimante"));

        Assert.Single(queries);
    }

    private async Task<Page> OpenAsync(string words) =>
        await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=" + Uri.EscapeDataString(words));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
