using System.Data.Common;
using Amigo.Portal.Data;
using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Amigo.Portal.Tests.Simulation;

/// <summary>A portal where a test may hold the reading of requests, to look at a simulation while it runs.</summary>
public sealed class SimulationFixture : PortalFixture
{
    private readonly Gate _gate = new();

    /// <summary>Holds the next readings until the answer is disposed.</summary>
    public IDisposable Hold() => _gate.Hold();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<AmigoDbContext>(options => options.AddInterceptors(_gate)));
    }

    private sealed class Gate : DbCommandInterceptor
    {
        private volatile TaskCompletionSource? _held;

        public Holding Hold() => new(_held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (_held is { } held && command.CommandText.Contains("\"t\".\"Number\" > ", StringComparison.Ordinal))
                await held.Task.WaitAsync(cancellationToken);
            return result;
        }
    }

    private sealed class Holding(TaskCompletionSource held) : IDisposable
    {
        public void Dispose() => held.TrySetResult();
    }
}
