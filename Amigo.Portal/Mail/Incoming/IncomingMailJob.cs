using Quartz;

namespace Amigo.Portal.Mail.Incoming;

[DisallowConcurrentExecution]
internal sealed class IncomingMailJob(MailboxRun mailbox) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await mailbox.RunAsync(cancellationToken);
}
