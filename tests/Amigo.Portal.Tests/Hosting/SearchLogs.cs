using Amigo.Portal.Searches;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>What a portal logged of searches. Its writer runs only here.</summary>
public static class SearchLogs
{
    public static async Task WriteSearchesAsync(this PortalFixture portal)
    {
        using var writer = ActivatorUtilities.CreateInstance<SearchLogWriter>(portal.Services);
        await writer.WriteAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>All that was logged up to now.</summary>
    public static async Task<IReadOnlyList<SearchLog>> SearchesAsync(this PortalFixture portal)
    {
        await portal.WriteSearchesAsync();
        return await portal.InDatabaseAsync(db => db.Searches.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
    }
}
