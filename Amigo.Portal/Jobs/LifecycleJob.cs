using Amigo.Portal.Tickets;
using Quartz;

namespace Amigo.Portal.Jobs;

[DisallowConcurrentExecution]
internal sealed class LifecycleJob(LifecycleClock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await clock.RunAsync(cancellationToken);
}
