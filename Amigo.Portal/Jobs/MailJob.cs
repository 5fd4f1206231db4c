using Amigo.Portal.Mail;
using Quartz;

namespace Amigo.Portal.Jobs;

[DisallowConcurrentExecution]
internal sealed class MailJob(MailSender sender) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sender.RunAsync(cancellationToken);
}
