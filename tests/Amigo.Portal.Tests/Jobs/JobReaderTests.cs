using Amigo.Portal.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Xunit;

namespace Amigo.Portal.Tests.Jobs;

/// <summary>What is known of jobs that run: those of the portal do not, in tests.</summary>
public sealed class JobReaderTests
{
    [Fact]
    public async Task Read_AJobThatFails_SaysSinceWhenAndHowOften()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddQuartz(quartz =>
            {
                quartz.ScheduleJob<GoodJob>(trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromHours(1)).RepeatForever()), job => job.WithIdentity("bon"));
                quartz.ScheduleJob<BadJob>(trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromMilliseconds(50)).RepeatForever()), job => job.WithIdentity("brouillons"));
            })
            .AddQuartzExecutionHistory()
            .AddScoped<JobReader>()
            .BuildServiceProvider();
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancel);
        await using var scope = services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<JobReader>();

        Assert.Null(await reader.ReadAsync(cancel));
        await scheduler.Start(cancel);
        IReadOnlyList<JobState> jobs = [];
        for (var tries = 0; tries < 200 && !(jobs.Count == 2 && jobs[0].FailuresInARow >= 2 && jobs[1].LastRun is not null); tries++)
        {
            await Task.Delay(50, cancel);
            jobs = (await reader.ReadAsync(cancel))!;
        }

        await scheduler.PauseAll(cancel);
        Assert.Equal(["Ménage des pièces jointes abandonnées", "bon"], jobs.Select(job => job.Label));
        Assert.True(jobs[0].FailuresInARow >= 2);
        Assert.NotNull(jobs[0].LastFailure);
        Assert.Equal((0, null), (jobs[1].FailuresInARow, jobs[1].LastFailure));
        Assert.InRange(jobs[1].NextRun!.Value - jobs[1].LastRun!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
        Assert.All((await reader.ReadAsync(cancel))!, job => Assert.True(job.IsHeld));
        await scheduler.Shutdown(waitForJobsToComplete: true, cancel);
    }

    private sealed class GoodJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    private sealed class BadJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => throw new InvalidOperationException("Cassé exprès.");
    }
}
