using Amigo.Portal.Searches;
using Quartz;

namespace Amigo.Portal.Jobs;

[DisallowConcurrentExecution]
internal sealed class SearchLogCleaningJob(SearchLogCleaning cleaning) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await cleaning.RunAsync(cancellationToken);
}
