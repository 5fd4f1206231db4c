using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>The page of a request: who sees it, what they may do there, what it says.</summary>
public sealed class DemandeTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_Author_ReadsEverythingAndMayCancelOrComment()
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");

        Assert.Equal("Webmail - Problème d'accès", page.Heading);
        Assert.Contains(reference.ToString(), page.Text, StringComparison.Ordinal);
        Assert.Contains("Affectée", page.Text, StringComparison.Ordinal);
        Assert.Contains("Normale", page.Text, StringComparison.Ordinal);
        Assert.Contains("12 janvier 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Ajouter un commentaire", "Annuler la demande"], page.All("details.amigo-faq > summary"));
        Assert.Contains("Vous êtes l'auteur de cette demande", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yves.legoff")]
    public async Task Get_Head_ReadsASharedRequestButIsOfferedNothing(string head)
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var page = await (await Portal.SignedInAsync(head)).OpenAsync($"/tickets/{reference}");

        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Contains("Son auteur l'a rendue visible aux responsables", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anne.riou")]
    [InlineData("paul.kerbrat")]
    [InlineData("erwan.morvan")]
    [InlineData("admin")]
    public async Task EveryAddress_OfAnothersRequest_IsTheSame404AsNoRequest(string login)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var visitor = await Portal.SignedInAsync(login);
        var token = (await visitor.OpenAsync("/")).Form("form[method=post]").ByName("__RequestVerificationToken")!;

        foreach (var suffix in new[] { "", "?handler=x", "?onglet=journal" })
        {
            var hidden = await visitor.GetAsync($"/tickets/{reference}{suffix}");
            var absent = await visitor.GetAsync($"/tickets/R-999999{suffix}");
            Assert.Equal((HttpStatusCode.NotFound, WithoutToken(absent)), (hidden.Status, WithoutToken(hidden)));
        }

        foreach (var transition in new[] { "annuler", "completer", "cloturer", "rouvrir", "commenter", "prendre-en-charge", "resoudre", "inconnue" })
        {
            var page = await visitor.PostAsync($"/tickets/{reference}",
                KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Input.Transition", transition),
                KeyValuePair.Create("Input.Version", "0"), KeyValuePair.Create("Input.Body", "x"));
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
        }

        Assert.Single((await Portal.TicketAsync(reference)).Journal);
        Assert.DoesNotContain(reference.ToString(), (await visitor.OpenAsync("/tickets/en-cours?onglet=partages&filtre=" + reference)).All("tbody tr"));
    }

    [Fact]
    public async Task Get_PrivateRequest_IsHiddenFromTheHead()
    {
        var reference = await Portal.OpenAsync("camille.martin", request => request with { Visibility = OpenTicket.PrivateVisibility });

        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.SignedInAsync("yves.legoff")).GetAsync($"/tickets/{reference}")).Status);
    }

    [Fact]
    public async Task Get_HeadOfAnotherPlace_Is404()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var other = await Portal.InDatabaseAsync(db => db.People
            .Where(person => person.Login != "yves.legoff" && person.Teams.Count == 0 && person.Establishments.Any(membership => membership.IsHead))
            .Where(person => person.Establishments.All(membership => membership.Uai != "0299122H"))
            .Select(person => person.Login).FirstAsync(Cancel));

        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.SignedInAsync(other)).GetAsync($"/tickets/{reference}")).Status);
    }

    [Theory]
    [InlineData("affectee", "cloturer")]
    [InlineData("affectee", "rouvrir")]
    [InlineData("affectee", "completer")]
    [InlineData("affectee", "prendre-en-charge")]
    [InlineData("affectee", "fermeture-automatique")]
    [InlineData("affectee", "ouvrir")]
    [InlineData("resolue", "annuler")]
    [InlineData("resolue", "resoudre")]
    [InlineData("fermee", "rouvrir")]
    [InlineData("fermee", "annuler")]
    [InlineData("fermee", "commenter")]
    [InlineData("affectee", "inconnue")]
    [InlineData("affectee", "")]
    public async Task Post_TransitionNotOffered_IsRefusedAndChangesNothing(string status, string transition)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, status, Portal.Now);
        var before = await Portal.TicketAsync(reference);
        var camille = await Portal.SignedInAsync("camille.martin");
        var token = (await camille.OpenAsync("/")).Form("form[method=post]").ByName("__RequestVerificationToken")!;

        var page = await camille.PostAsync($"/tickets/{reference}",
            KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Input.Transition", transition),
            KeyValuePair.Create("Input.Version", before.Version.ToString()), KeyValuePair.Create("Input.Body", "Texte"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var after = await Portal.TicketAsync(reference);
        Assert.Equal((before.Status, before.Version, before.Journal.Count), (after.Status, after.Version, after.Journal.Count));
    }

    [Fact]
    public async Task Post_WithoutToken_Is400()
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var page = await (await Portal.SignedInAsync("camille.martin")).PostAsync($"/tickets/{reference}",
            KeyValuePair.Create("Input.Transition", "annuler"), KeyValuePair.Create("Input.Version", "0"), KeyValuePair.Create("Input.Body", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("affectee", (await Portal.TicketAsync(reference)).Status);
    }

    private static string WithoutToken(Page page)
    {
        foreach (var token in page.Document.QuerySelectorAll("input[name=__RequestVerificationToken], meta[name=csp-nonce]"))
            token.Remove();
        return page.Document.DocumentElement.OuterHtml;
    }
}
