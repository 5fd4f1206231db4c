using System.Net;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Fiches;

/// <summary>"Cette fiche vous a-t-elle aidé ?"</summary>
public abstract class VoteTests(PortalFixture portal) : PortalTests(portal)
{
    private const string Comment = "Que faudrait-il changer ? (facultatif)";

    [Theory]
    [InlineData("/fiches/webmail-se-connecter", "fiche:webmail-se-connecter")]
    [InlineData("/faq/acceder-webmail", "faq:acceder-webmail")]
    public async Task Post_TwoVotes_KeepTheLast(string address, string article)
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var page = await camille.OpenAsync(address);

        var yes = await page.FormWithButton("Oui").SubmitAsync("Oui");
        var no = await yes.FormWithButton("Non").SubmitAsync("Non");

        Assert.Equal(address, yes.Path);
        Assert.Contains("vous avez répondu oui", yes.Text, StringComparison.Ordinal);
        Assert.Contains("vous avez répondu non", no.Text, StringComparison.Ordinal);
        var person = await Portal.PersonIdAsync("camille.martin");
        var vote = await Portal.InDatabaseAsync(db => db.ArticleVotes.AsNoTracking().SingleAsync(vote => vote.ArticleId == article && vote.PersonId == person, Cancel));
        Assert.False(vote.IsUseful);
    }

    [Fact]
    public async Task Post_Reason_IsReadByAdministratorsWithoutAName()
    {
        var anne = await Portal.SignedInAsync("anne.riou");
        var voted = await (await anne.OpenAsync("/fiches/webmail-se-connecter")).FormWithButton("Non").SubmitAsync("Non");
        var form = voted.FormWithButton("Envoyer mes raisons").SetByName("raison", "perime");
        form[Comment] = "L’écran a <script>alert(1)</script> changé.";

        var kept = await form.SubmitAsync("Envoyer mes raisons");

        Assert.Equal("L’écran a <script>alert(1)</script> changé.", kept.FormWithButton("Modifier mes raisons")[Comment]);
        var page = await (await Portal.SignedInAsync("admin")).OpenAsync("/fiches/webmail-se-connecter");
        Assert.All(page.Document.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("src")));
        Assert.Contains("L’écran a <script>alert(1)</script> changé.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ce n’est plus à jour", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anne Riou", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pour les administrateurs", (await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync("/fiches/webmail-se-connecter")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("peut-etre", "x", "Répondez par oui ou par non.")]
    [InlineData("", "x", "Répondez par oui ou par non.")]
    [InlineData("non", "{501}", "Ce texte est trop long")]
    public async Task Post_BadVote_ShowsErrorAndKeepsNothing(string vote, string comment, string message)
    {
        var erwan = await Portal.SignedInAsync("erwan.morvan");
        var form = (await erwan.OpenAsync("/fiches/webmail-se-connecter")).FormWithButton("Oui")
            .SetByName("utile", vote)
            .SetByName("commentaire", comment == "{501}" ? new string('x', 501) : comment);

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.Text, StringComparison.Ordinal);
        var person = await Portal.PersonIdAsync("erwan.morvan");
        Assert.False(await Portal.InDatabaseAsync(db => db.ArticleVotes.AnyAsync(kept => kept.PersonId == person, Cancel)));
    }

    [Fact]
    public async Task Post_UnknownReason_IsLeftOut()
    {
        var yves = await Portal.SignedInAsync("yves.legoff");
        var form = (await yves.OpenAsync("/fiches/webmail-se-connecter")).FormWithButton("Oui").SetByName("utile", "non").SetByName("raison", "inventee");

        await form.SubmitAsync();

        var person = await Portal.PersonIdAsync("yves.legoff");
        Assert.Null(await Portal.InDatabaseAsync(db => db.ArticleVotes.Where(vote => vote.PersonId == person).Select(vote => vote.Reason).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Post_WithHtmx_AnswersItsPartOnly()
    {
        var paul = await Portal.SignedInAsync("paul.kerbrat");
        paul.Client.DefaultRequestHeaders.Add("HX-Request", "true");

        var page = await (await paul.OpenAsync("/fiches/webmail-se-connecter")).FormWithButton("Oui").SubmitAsync("Oui");

        Assert.Null(page.Find("header"));
        Assert.NotNull(page.Find("section#avis [autofocus]"));
        Assert.Equal("true", page.Find("#avis button[value=oui]")!.GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Post_UnknownSheetOrWithoutToken_IsRefused()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var form = (await camille.OpenAsync("/fiches/webmail-se-connecter")).FormWithButton("Oui").SetByName("utile", "oui");

        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitToAsync("/fiches/rien?handler=Avis")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await camille.PostAsync("/fiches/webmail-se-connecter?handler=Avis", KeyValuePair.Create("utile", "oui"))).Status);
    }
}
