using Amigo.Portal.Mail;
using Quartz;

namespace Amigo.Portal.Jobs;

[DisallowConcurrentExecution]
internal sealed class MailReminderJob(MailReminders reminders, MailCleaning cleaning) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await reminders.RunAsync(cancellationToken);
        await cleaning.RunAsync(cancellationToken);
    }
}
