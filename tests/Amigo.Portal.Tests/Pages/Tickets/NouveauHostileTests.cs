using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>The form sends only what its page lets one choose, whatever was posted.</summary>
public sealed class NouveauHostileTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("Input.Establishment", "0359108K")]
    [InlineData("Input.Establishment", "inconnu")]
    [InlineData("Input.BusinessTeam", "drh")]
    [InlineData("Input.BeneficiaryId", "{erwan.morvan}")]
    [InlineData("Input.BeneficiaryId", "{camille.martin}")]
    [InlineData("Input.BeneficiaryId", "999999")]
    [InlineData("Input.BeneficiaryId", "-1")]
    [InlineData("Input.BeneficiaryId", "1 OR 1=1")]
    [InlineData("PiecesJointes", "11111111-1111-1111-1111-111111111111")]
    public async Task Post_WhatOneMayNotName_IsRefusedAndNothingSaved(string name, string value)
    {
        if (value.StartsWith('{'))
            value = (await Portal.PersonIdAsync(value.Trim('{', '}'))).ToString();
        var before = await CountAsync();
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial();

        var page = await form.SetByName(name, value).SubmitAsync(TicketForm.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.All(".amigo-error-summary li"));
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("SA-WEBMAIL-ACCES")]
    [InlineData("SD-WEBMAIL")]
    [InlineData("INCONNUE")]
    [InlineData("")]
    public async Task Post_SubcategoryOneMayNotUse_Is404AndNothingSaved(string code)
    {
        var before = await CountAsync();
        var camille = await Portal.SignedInAsync("camille.martin");
        var form = (await TicketForm.OpenAsync(camille)).FillAsTutorial();

        var page = await form.SubmitToAsync("/tickets/nouveau?sous-categorie=" + code);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Post_FieldsThatTheFormHasNot_ChangeNothing()
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial();
        foreach (var prefix in new[] { "", "Input.", "Ticket.", "Subcategory.", "Viewer." })
        {
            form.SetByName(prefix + "Status", "fermee").SetByName(prefix + "Priority", "critique").SetByName(prefix + "AgentId", "1")
                .SetByName(prefix + "Team", "reseau").SetByName(prefix + "CreatedAt", "2001-01-01").SetByName(prefix + "AuthorId", "1")
                .SetByName(prefix + "PersonId", "1").SetByName(prefix + "Number", "999999").SetByName(prefix + "IsInternal", "true")
                .SetByName(prefix + "IsAdministrator", "true").SetByName(prefix + "ResolvedAt", "2001-01-01").SetByName(prefix + "Kind", "incident");
        }

        var board = await form.SubmitAsync(TicketForm.Submit);

        board.AssertStatus(HttpStatusCode.OK);
        var ticket = await Portal.TicketAsync(TicketReference.Parse(Assert.Single(board.All("tr.is-new th"))));
        Assert.Equal(("affectee", "normale", "messagerie", "demande"), (ticket.Status, ticket.Priority, ticket.Team, ticket.Kind));
        Assert.Null(ticket.AgentId);
        Assert.Null(ticket.ResolvedAt);
        Assert.Equal(Portal.Now, ticket.CreatedAt);
        Assert.Equal(await Portal.PersonIdAsync("camille.martin"), ticket.AuthorId);
        Assert.False(Assert.Single(ticket.Journal).IsInternal);
    }

    [Fact]
    public async Task Post_WithoutToken_Is400AndNothingSaved()
    {
        var before = await CountAsync();
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial();

        var page = await form.SetByName("__RequestVerificationToken", null).SubmitAsync(TicketForm.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Post_TokenOfAnotherPerson_Is400AndNothingSaved()
    {
        var before = await CountAsync();
        var anne = (await TicketForm.OpenAsync(await Portal.SignedInAsync("anne.riou"))).ByName("__RequestVerificationToken");
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial();

        var page = await form.SetByName("__RequestVerificationToken", anne).SubmitAsync(TicketForm.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Post_WithoutSubmissionKey_StillMakesADistinctTicketEachTime()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var first = await (await TicketForm.OpenAsync(camille)).FillAsTutorial().SetByName("Input.SubmissionKey", null).SubmitAsync(TicketForm.Submit);
        var second = await (await TicketForm.OpenAsync(camille)).FillAsTutorial().SetByName("Input.SubmissionKey", null).SubmitAsync(TicketForm.Submit);

        Assert.True(first.Status == HttpStatusCode.BadRequest || !first.All("tr.is-new th").SequenceEqual(second.All("tr.is-new th")),
            "Two different forms without a key became one request.");
    }

    [Theory]
    [InlineData("GET", "/tickets/nouveau?handler=Collegues&Input.BeneficiarySearch=a")]
    [InlineData("GET", "/tickets/nouveau?handler=Collegues&Input.BeneficiarySearch=morvan")]
    [InlineData("GET", "/tickets/nouveau?handler=Collegues&Input.BeneficiaryId={erwan.morvan}")]
    public async Task Get_Colleagues_ShowsOnlyThoseOfOnesPlaces(string method, string address)
    {
        address = address.Replace("{erwan.morvan}", (await Portal.PersonIdAsync("erwan.morvan")).ToString(), StringComparison.Ordinal);
        var camille = await Portal.SignedInAsync("camille.martin");

        var page = await camille.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method), address));

        page.AssertStatus(HttpStatusCode.OK);
        Assert.DoesNotContain("Morvan", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Rectorat", page.Body, StringComparison.Ordinal);
    }

    private Task<int> CountAsync() => Portal.InDatabaseAsync(db => db.Tickets.CountAsync(Cancel));
}
