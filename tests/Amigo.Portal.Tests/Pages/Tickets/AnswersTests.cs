using System.Net;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>What stands beside the form of a request so that it need not be opened.</summary>
public abstract class AnswersTests(PortalFixture portal) : PortalTests(portal)
{
    private const string Accept = "Cela répond à ma question";
    private const string Handler = "/tickets/nouveau?handler=Reponses&sous-categorie=" + Given.Webmail;

    [Fact]
    public async Task Get_Form_ShowsWhatIsTiedToTheLeaf()
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync(TicketForm.Address);

        Assert.Equal("Se connecter au Webmail académique", page.All("#reponses summary")[0]);
        Assert.Contains("/fiches/webmail-se-connecter", page.Document.QuerySelectorAll("#reponses a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Post_WhatIsTyped_FindsItsAnswers()
    {
        var form = await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"));
        form[TicketForm.Subject] = "boîte pleine";
        form[TicketForm.Detail] = "<div>je ne reçois plus de messages</div>";

        var page = await form.SubmitToAsync(Handler);

        page.AssertStatus(HttpStatusCode.OK);
        Assert.Contains("Ma boîte aux lettres est pleine", page.All("#reponses summary"));
        Assert.Null(page.Find("header"));
        Assert.Matches("^[0-9]+ réponses possibles", page.All("#reponses-etat[hx-swap-oob]").Single());
    }

    [Fact]
    public async Task Post_WhatIsTyped_CostsThreeQueriesAndChangesNothing()
    {
        var form = await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"));
        form[TicketForm.Subject] = "boîte pleine";
        await form.SubmitToAsync(Handler);

        var queries = await Portal.Queries.RecordAsync(() => form.SubmitToAsync(Handler));

        Assert.True(queries.Count <= 3, string.Join("\n\n", queries));
        Assert.All(queries, query => Assert.StartsWith("SELECT", query.TrimStart(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_WhatIsTyped_WithoutToken_IsRefused()
    {
        var camille = await Portal.SignedInAsync("camille.martin");

        Assert.Equal(HttpStatusCode.BadRequest, (await camille.PostAsync(Handler)).Status);
    }

    [Fact]
    public async Task Post_WhatIsTyped_LeafOfAnotherOffer_IsNotThere()
    {
        var form = await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"));

        var page = await form.SubmitToAsync("/tickets/nouveau?handler=Reponses&sous-categorie=SA-WEBMAIL-ACCES");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Post_Invalid_ShowsAnswersToWhatWasTyped()
    {
        var form = await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"));
        form[TicketForm.Subject] = "ma boîte est pleine";

        var page = await form.SubmitAsync(TicketForm.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Ma boîte aux lettres est pleine", page.All("#reponses summary"));
    }

    [Fact]
    public async Task Get_Form_ShowsOnlyOwnRequestsUnderWayOfTheService()
    {
        var mine = await Portal.OpenAsync("yves.legoff", request => request with { Subject = "Ma demande en cours" });
        var closed = await Portal.OpenAsync("yves.legoff", request => request with { Subject = "Ma demande close" });
        await Portal.PutAsync(closed, "fermee");
        // Shared with the heads: Yves may read it, but it is not his.
        await Portal.OpenAsync("anne.riou", request => request with { Subject = "La demande d’Anne" });

        var page = await (await Portal.SignedInAsync("yves.legoff")).OpenAsync(TicketForm.Address);

        var requests = page.All(".amigo-answer-list li");
        Assert.Contains(requests, text => text.Contains("Ma demande en cours", StringComparison.Ordinal) && text.Contains(mine.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(requests, text => text.Contains("close", StringComparison.Ordinal) || text.Contains("Anne", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accept_CountsAndLeadsToTheArticleWithoutARequest()
    {
        var before = await Portal.InDatabaseAsync(db => db.Tickets.CountAsync(Cancel));
        var (shown, accepted) = await CountsAsync("fiche:webmail-se-connecter");
        var form = await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"));

        var page = await form.SubmitAsync(Accept);

        Assert.Equal("/fiches/webmail-se-connecter", page.Path);
        Assert.Contains("Aucune demande n’a été ouverte", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Portal.InDatabaseAsync(db => db.Tickets.CountAsync(Cancel)));
        Assert.Equal((shown + 1, accepted + 1), await CountsAsync("fiche:webmail-se-connecter"));
    }

    [Fact]
    public async Task Open_CountsWhatWasShownAndNotAccepted()
    {
        var (shown, accepted) = await CountsAsync("fiche:webmail-se-connecter");
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial();

        Assert.Equal("/tickets/en-cours", (await form.SubmitAsync(TicketForm.Submit)).Path);

        Assert.Equal((shown + 1, accepted), await CountsAsync("fiche:webmail-se-connecter"));
    }

    [Theory]
    [InlineData("fiche:rien")]
    [InlineData("SD-WEBMAIL-ACCES")]
    [InlineData("")]
    public async Task Accept_UnknownArticle_IsNotThere(string article)
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).SetByName("article", article);

        var page = await form.SubmitToAsync("/tickets/nouveau?handler=Repondu&sous-categorie=" + Given.Webmail);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.False(await Portal.InDatabaseAsync(db => db.AnswerCounts.AnyAsync(count => count.ArticleId == article, Cancel)));
    }

    [Fact]
    public async Task Post_ForgedShownArticles_AreNotCounted()
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial().SetByName("Reponses", "fiche:inventee");

        await form.SubmitAsync(TicketForm.Submit);

        Assert.False(await Portal.InDatabaseAsync(db => db.AnswerCounts.AnyAsync(count => count.ArticleId == "fiche:inventee", Cancel)));
    }

    private async Task<(int Shown, int Accepted)> CountsAsync(string article)
    {
        var counts = await Portal.InDatabaseAsync(db => db.AnswerCounts.AsNoTracking()
            .Where(count => count.ArticleId == article && count.SubcategoryCode == Given.Webmail).ToListAsync(Cancel));
        return (counts.Sum(count => count.Shown), counts.Sum(count => count.Accepted));
    }
}
