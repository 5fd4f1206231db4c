using Microsoft.AspNetCore.Mvc.Testing;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>Ways to come to the portal.</summary>
public static class PortalVisits
{
    public static Visitor Anonymous(this PortalFixture portal, bool followsRedirects = true) => new(portal.CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = followsRedirects, BaseAddress = new Uri("http://localhost") }));

    /// <summary>Signs in as people do, through the page.</summary>
    public static async Task<Visitor> SignedInAsync(this PortalFixture portal, string login)
    {
        var visitor = portal.Anonymous();
        var page = await visitor.OpenAsync("/connexion");
        var home = await page.Form($"button[value='{login}']").SubmitAsync(login);
        home.AssertStatus(System.Net.HttpStatusCode.OK);
        return visitor;
    }
}
