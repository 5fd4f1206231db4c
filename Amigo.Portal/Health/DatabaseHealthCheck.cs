using Amigo.Portal.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Amigo.Portal.Health;

/// <summary>Ready means that the database answers; that rules and knowledge are good was made sure of before the start.</summary>
internal sealed class DatabaseHealthCheck(AmigoDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
