using System.Net;
using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Connexion;

/// <summary>Outside the demonstration, its people and its way in do not exist.</summary>
public sealed class ProductionTests(ProductionPortalFixture portal) : PortalTests(portal), IClassFixture<ProductionPortalFixture>
{
    private const string Lone = "seule";

    [Fact]
    public async Task Start_WithoutDemo_AddsNobody() =>
        Assert.Equal(0, await Portal.InDatabaseAsync(db => db.People.CountAsync(person => person.Login != Lone, Cancel)));

    [Fact]
    public async Task Get_SignIn_OffersNobodyToChoose()
    {
        var page = await Portal.Anonymous().OpenAsync("/connexion");

        Assert.Empty(page.Document.QuerySelectorAll("[name=login]"));
        Assert.DoesNotContain("démonstration", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Post_SignInByName_OpensNoSession()
    {
        await Portal.InDatabaseAsync(async db =>
        {
            db.People.Add(new Amigo.Portal.People.Person { Login = Lone, DisplayName = "Seule", SearchName = Lone, Email = "seule@amigo.example", Function = "Essai" });
            return await db.SaveChangesAsync(Cancel);
        });
        var visitor = Portal.Anonymous();

        var answer = await visitor.PostAsync("/connexion", KeyValuePair.Create("login", Lone));

        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, answer.Status.ToString());
        Assert.Equal("/connexion", (await visitor.GetAsync("/")).Path);
        Assert.Equal(0, await Portal.InDatabaseAsync(db => db.Sessions.CountAsync(Cancel)));
    }

    [Fact]
    public void SessionCookie_OnlyTravelsEncryptedAndToThisHost()
    {
        var cookie = Portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme).Cookie;

        Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal);
        Assert.Equal(CookieSecurePolicy.Always, cookie.SecurePolicy);
        Assert.True(cookie.HttpOnly);
        Assert.Null(cookie.Domain);
    }
}
