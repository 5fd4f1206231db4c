using Amigo.Portal.Jobs;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Quartz;

namespace Amigo.Portal.Mail.Incoming;

internal static class IncomingMailRegistration
{
    /// <summary>Needs data, knowledge, tickets and outgoing mail. No mailbox set: no job.</summary>
    public static IServiceCollection AddIncomingMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IncomingMailOptions>().BindConfiguration(IncomingMailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services
            .AddSingleton<OwnAddresses>()
            .AddSingleton<MailboxRun>()
            .AddScoped<ViewerLookup>()
            .AddScoped<IncomingMailLedger>()
            .AddScoped<MailArrival>()
            .AddScoped<ITicketListener>(provider => provider.GetRequiredService<MailArrival>())
            .AddScoped<MailFiles>()
            .AddScoped<MailBody>()
            .AddScoped<MailReplies>()
            .AddScoped<MailRequests>()
            .AddScoped<BounceRecorder>()
            .AddScoped<IncomingMailList>()
            .AddScoped<IncomingMailTreatment>();

        var settings = configuration.GetSection(IncomingMailOptions.Section).Get<IncomingMailOptions>();
        if (settings?.HasServer is true)
        {
            services.AddQuartz(quartz => quartz.ScheduleJob<IncomingMailJob>(
                trigger => trigger
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromSeconds(settings.IntervalSeconds)).RepeatForever()),
                job => job.WithIdentity(JobNames.IncomingMail)));
        }

        return services;
    }
}
