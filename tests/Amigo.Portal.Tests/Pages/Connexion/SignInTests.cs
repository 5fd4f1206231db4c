using System.Net;
using Amigo.Portal.People;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Connexion;

/// <summary>Who one is, as the server alone says it.</summary>
public sealed class SignInTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_Page_SaysItIsADemonstrationAndShowsItsSevenPeople()
    {
        var page = await Portal.Anonymous().OpenAsync("/connexion");

        Assert.Contains("démonstration", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ["camille.martin", "anne.riou", "yves.legoff", "erwan.morvan", "nolwenn.tanguy", "paul.kerbrat", "admin"],
            page.Document.QuerySelectorAll("button[name=login]").Take(7).Select(button => button.GetAttribute("value")!));
    }

    [Theory]
    [InlineData("/tickets/en-cours?onglet=partages", "/tickets/en-cours?onglet=partages")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("\\\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("https:evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("%09//evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("http://localhost@evil.example/", "/")]
    [InlineData("", "/")]
    public async Task Post_ReturnAddress_StaysHere(string address, string expected)
    {
        var visitor = Portal.Anonymous(followsRedirects: false);
        var page = await visitor.OpenAsync("/connexion?retour=" + Uri.EscapeDataString(address));

        var answer = await page.Form("button[value='camille.martin']").SubmitAsync("camille.martin");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(expected, answer.Response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Get_PageAnonymously_ComesBackToItAfterSignIn()
    {
        var page = await Portal.Anonymous().OpenAsync("/tickets/traites?onglet=fermes");
        Assert.Equal("/connexion", page.Path);

        var after = await page.Form("button[value='camille.martin']").SubmitAsync("camille.martin");

        Assert.Equal("/tickets/traites?onglet=fermes", after.Address);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("camille.martin' OR '1'='1")]
    public async Task Post_UnknownPerson_OpensNoSession(string login)
    {
        var visitor = Portal.Anonymous();
        var page = await visitor.OpenAsync("/connexion");

        var answer = await page.Form("button[value='camille.martin']").SetByName("login", login).SubmitAsync();

        Assert.Equal("/connexion", answer.Path);
        Assert.Equal("/connexion", (await visitor.GetAsync("/")).Path);
    }

    [Fact]
    public async Task Post_WithoutToken_Is400() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Portal.Anonymous().PostAsync("/connexion", KeyValuePair.Create("login", "admin"))).Status);

    [Fact]
    public async Task SignIn_Cookie_IsOutOfReachOfScriptsAndOtherSites()
    {
        var visitor = Portal.Anonymous(followsRedirects: false);
        var answer = await (await visitor.OpenAsync("/connexion")).Form("button[value='camille.martin']").SubmitAsync("camille.martin");

        var cookie = SessionCookie(answer).ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_CopiedCookie_IsWorthNothing()
    {
        var visitor = Portal.Anonymous(followsRedirects: false);
        var answer = await (await visitor.OpenAsync("/connexion")).Form("button[value='camille.martin']").SubmitAsync("camille.martin");
        var copied = SessionCookie(answer).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, (await WithCookieAsync(copied)).Status);

        await (await visitor.OpenAsync("/")).FormWithButton("Se déconnecter").SubmitAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await WithCookieAsync(copied)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/tickets/en-cours")).Status);
    }

    [Fact]
    public async Task SignIn_Again_EndsTheFormerSession()
    {
        var visitor = Portal.Anonymous(followsRedirects: false);
        var first = await (await visitor.OpenAsync("/connexion")).Form("button[value='camille.martin']").SubmitAsync("camille.martin");
        var former = SessionCookie(first).Split(';')[0];

        await (await visitor.OpenAsync("/connexion")).Form("button[value='anne.riou']").SubmitAsync("anne.riou");

        Assert.Equal(HttpStatusCode.Redirect, (await WithCookieAsync(former)).Status);
        Assert.Contains("Anne Riou", (await visitor.OpenAsync("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SignOutAddress_ChangesNothing()
    {
        var visitor = await Portal.SignedInAsync("camille.martin");

        await visitor.GetAsync("/deconnexion");

        Assert.Equal("/tickets/en-cours", (await visitor.GetAsync("/tickets/en-cours")).Path);
    }

    [Fact]
    public async Task Get_AfterTwelveHours_AsksToSignInAgain()
    {
        var visitor = await Portal.SignedInAsync("erwan.morvan");
        Portal.Clock.Advance(SessionService.Lifetime - TimeSpan.FromMinutes(1));
        Assert.Equal("/", (await visitor.GetAsync("/")).Path);

        Portal.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("/connexion", (await visitor.GetAsync("/")).Path);
    }

    [Fact]
    public async Task Get_PersonDisabledMeanwhile_IsRefusedAtTheNextRequest()
    {
        var visitor = await Portal.SignedInAsync("perrine.chauvin");

        await Portal.InDatabaseAsync(db => db.People.Where(person => person.Login == "perrine.chauvin")
            .ExecuteUpdateAsync(person => person.SetProperty(p => p.IsDisabled, true), Cancel));

        Assert.Equal("/connexion", (await visitor.GetAsync("/")).Path);
    }

    [Theory]
    [InlineData("X-Remote-User", "admin")]
    [InlineData("X-Forwarded-User", "admin")]
    [InlineData("Remote-User", "admin")]
    [InlineData("Auth-User", "admin")]
    [InlineData("Authorization", "Basic YWRtaW46YWRtaW4=")]
    [InlineData("Cookie", "amigo=CfDJ8AAAA; session=admin")]
    public async Task Get_ForgedHeader_GivesNoIdentity(string name, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation(name, value);

        Assert.Equal("/connexion", (await Portal.Anonymous().SendAsync(request)).Path);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Original-URL", "/admin")]
    [InlineData("Referer", "https://evil.example/")]
    public async Task Get_ForgedHost_PoisonsNoLink(string name, string value)
    {
        var visitor = Portal.Anonymous(followsRedirects: false);
        var request = new HttpRequestMessage(HttpMethod.Get, "/connexion");
        request.Headers.TryAddWithoutValidation(name, value);

        Assert.DoesNotContain("evil.example", (await visitor.SendAsync(request)).Body, StringComparison.Ordinal);
    }

    /// <summary>The last one: signing in first throws away what was there.</summary>
    private static string SessionCookie(Page answer) =>
        answer.Response.Headers.GetValues("Set-Cookie").Last(value => value.StartsWith("amigo=", StringComparison.Ordinal));

    private Task<Page> WithCookieAsync(string cookie)
    {
        var client = Portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var request = new HttpRequestMessage(HttpMethod.Get, "/tickets/en-cours");
        request.Headers.Add("Cookie", cookie);
        return new Visitor(client).SendAsync(request);
    }
}
