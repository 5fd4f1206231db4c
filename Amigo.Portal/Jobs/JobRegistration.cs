using Amigo.Portal.Mail;
using Quartz;

namespace Amigo.Portal.Jobs;

/// <summary>What happens without anyone asking. Each job may run twice, or on several nodes at once, and change nothing more.</summary>
internal static class JobRegistration
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<LifecycleJob>(
                trigger => trigger
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromMinutes(10)).RepeatForever()),
                job => job.WithIdentity(JobNames.Lifecycle));
            quartz.ScheduleJob<DraftCleaningJob>(
                trigger => trigger
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromHours(1)).RepeatForever()),
                job => job.WithIdentity(JobNames.Drafts));
            quartz.ScheduleJob<SearchLogCleaningJob>(
                trigger => trigger
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromHours(12)).RepeatForever()),
                job => job.WithIdentity(JobNames.Searches));
            quartz.ScheduleJob<MailReminderJob>(
                trigger => trigger
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromMinutes(30)).RepeatForever()),
                job => job.WithIdentity(JobNames.Reminders));
            // A commit wakes it; its own turns are for what was to wait, and for what a commit elsewhere left.
            quartz.ScheduleJob<MailJob>(
                trigger => trigger
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromSeconds(5)).RepeatForever()),
                job => job.WithIdentity(MailBell.Job));
        });
        services.AddQuartzExecutionHistory();
        services.AddScoped<JobReader>();
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        return services;
    }
}
