using Quartz;
using Quartz.Extensibility;

namespace Amigo.Portal.Jobs;

/// <summary>
/// Says how the jobs go, from what the scheduler and its history keep: in memory, those of this node; in a database that nodes share, those
/// of all.
/// </summary>
public sealed class JobReader(ISchedulerFactory schedulers, IExecutionHistoryStore history)
{
    /// <summary>Null when no job runs in this process.</summary>
    public async Task<IReadOnlyList<JobState>?> ReadAsync(CancellationToken cancellationToken)
    {
        var running = (await schedulers.GetAllSchedulers(cancellationToken)).FirstOrDefault(scheduler => scheduler.Status == SchedulerStatus.Running);
        if (running is null)
            return null;
        var statuses = await history.QueryJobRunStatuses(new JobRunStatusQuery { SchedulerName = running.SchedulerName }, cancellationToken);
        var runs = statuses.Items.ToDictionary(status => status.Job);
        var triggers = await running.QueryTriggers(new TriggerQuery(), cancellationToken);
        return
        [
            .. triggers.Items.GroupBy(trigger => trigger.JobKey)
                .OrderBy(job => JobNames.RankOf(job.Key)).ThenBy(job => job.Key.Name, StringComparer.Ordinal)
                .Select(job => StateOf(job.Key, [.. job], runs.GetValueOrDefault(job.Key))),
        ];
    }

    private static JobState StateOf(JobKey job, IReadOnlyList<TriggerHeader> triggers, JobRunStatus? run) => new()
    {
        Label = JobNames.LabelOf(job),
        LastRun = (run?.LastFiredAtUtc ?? triggers.Max(trigger => trigger.PreviousFireTimeUtc))?.UtcDateTime,
        NextRun = triggers.Min(trigger => trigger.NextFireTimeUtc)?.UtcDateTime,
        Duration = run?.LastDuration,
        LastFailure = run?.LastFailedAtUtc?.UtcDateTime,
        FailuresInARow = run?.ConsecutiveFailures ?? 0,
        IsHeld = triggers.All(trigger => trigger.State is TriggerState.Paused or TriggerState.Error),
    };
}
