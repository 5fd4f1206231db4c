using System.Net;
using System.Text.RegularExpressions;
using Amigo.Portal.People;
using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Pages;

/// <summary>Walks the route table, so that a page added later cannot be open by oversight.</summary>
public sealed partial class RouteTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    /// <summary>All that answers someone who is not signed in; anything more is a decision, to be written here.</summary>
    private static readonly string[] OpenRoutes = ["accessibilite", "connexion", "erreur/{code:int?}", "health/live", "health/ready", "mentions-legales"];

    [Fact]
    public void Routes_Anonymous_AreTheFewDeclaredOnes() =>
        Assert.Equal(OpenRoutes.Order(), Routes().Where(IsOpen).Select(Pattern).Distinct().Order());

    [Fact]
    public async Task Routes_WithoutPolicy_FallBackOnASignedInPerson()
    {
        var fallback = await Portal.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        Assert.NotNull(fallback);
        Assert.Contains(fallback.Requirements, requirement => requirement is Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement);
    }

    [Fact]
    public async Task Get_EveryOtherRouteAnonymously_LeadsToSignIn()
    {
        var visitor = Portal.Anonymous(followsRedirects: false);
        var addresses = Routes().Where(route => !IsOpen(route)).Select(Address).Distinct().ToList();
        Assert.True(addresses.Count >= 10, $"only {addresses.Count} routes");

        foreach (var address in addresses)
        {
            var page = await visitor.GetAsync(address);

            Assert.True(page.Status == HttpStatusCode.Redirect, $"{address}: {page.Status}");
            Assert.StartsWith("/connexion?retour=", page.Response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            Assert.Empty(page.Body);
        }
    }

    [Fact]
    public async Task Post_EveryOtherRouteAnonymously_LeadsToSignInAndChangesNothing()
    {
        var visitor = Portal.Anonymous(followsRedirects: false);

        foreach (var address in Routes().Where(route => !IsOpen(route)).Select(Address).Distinct())
        {
            var page = await visitor.PostAsync(address);

            Assert.True(page.Status is HttpStatusCode.Redirect or HttpStatusCode.BadRequest, $"{address}: {page.Status}");
        }
    }

    [Fact]
    public async Task Get_AgentAndAdministratorRoutes_AreNotThereForARequester()
    {
        var camille = await Portal.SignedInAsync("camille.martin");

        foreach (var route in Routes().Where(route => Pattern(route).StartsWith("agent", StringComparison.Ordinal) || Pattern(route).StartsWith("admin", StringComparison.Ordinal)))
        {
            var policies = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy);
            Assert.Contains(Pattern(route).StartsWith("agent", StringComparison.Ordinal) ? Policies.Agent : Policies.Administrator, policies);
            Assert.Equal(HttpStatusCode.NotFound, (await camille.GetAsync(Address(route))).Status);
        }
    }

    private IEnumerable<RouteEndpoint> Routes() => Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null || Pattern(route).StartsWith("health", StringComparison.Ordinal));

    private static bool IsOpen(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Pattern(RouteEndpoint route) => route.RoutePattern.RawText!.TrimStart('/');

    private static string Address(RouteEndpoint route) => "/" + Parameter().Replace(Pattern(route), match => match.Value switch
    {
        "{reference}" => "R-000001",
        "{id:guid?}" => Guid.Empty.ToString(),
        _ => "x",
    });

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
