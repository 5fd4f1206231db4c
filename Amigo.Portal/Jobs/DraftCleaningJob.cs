using Amigo.Portal.Attachments;
using Quartz;

namespace Amigo.Portal.Jobs;

[DisallowConcurrentExecution]
internal sealed class DraftCleaningJob(AttachmentService attachments) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await attachments.RemoveOldDraftsAsync(cancellationToken);
}
