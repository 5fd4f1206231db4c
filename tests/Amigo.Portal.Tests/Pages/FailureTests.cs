using System.Net;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages;

/// <summary>A portal that fails says so in French and shows nothing of its inside.</summary>
public sealed class FailureTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_BrokenDatabase_Is500WithoutDetail()
    {
        var visitor = await Portal.SignedInAsync("camille.martin");
        await Portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Tickets RENAME TO Lost", Cancel));

        var page = await visitor.GetAsync("/tickets/en-cours");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Le portail a rencontré un problème", page.Heading);
        foreach (var leak in new[] { "Exception", "SQLite", "no such table", "SELECT", "   at ", ".cs:" })
            Assert.DoesNotContain(leak, page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        Assert.True(page.Response.Headers.Contains("Content-Security-Policy"));
    }
}
