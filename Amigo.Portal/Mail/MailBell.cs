using Quartz;

namespace Amigo.Portal.Mail;

/// <summary>Wakes the sending job as soon as there is something to send, so that nobody waits for its next turn.</summary>
public sealed partial class MailBell(ISchedulerFactory schedulers, ILogger<MailBell> logger)
{
    public static readonly JobKey Job = new("courriel");

    private int _isRinging;

    /// <summary>Returns at once; never fails: the job comes by itself a few seconds later.</summary>
    public void Ring()
    {
        if (Interlocked.Exchange(ref _isRinging, 1) == 0)
            _ = Task.Run(TriggerAsync);
    }

    private async Task TriggerAsync()
    {
        // Rung from here on, it rings again: a mail written after the job has looked is not forgotten.
        Volatile.Write(ref _isRinging, 0);
        try
        {
            foreach (var scheduler in await schedulers.GetAllSchedulers())
            {
                if (scheduler.Status == SchedulerStatus.Running)
                    await scheduler.TriggerJob(Job);
            }
        }
        catch (SchedulerException failure)
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The mail job could not be woken")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
