using Amigo.Portal.Tickets;
using Microsoft.AspNetCore.Components.Web;

namespace Amigo.Portal.Mail;

internal static class MailRegistration
{
    /// <summary>Needs data, rules, knowledge and tickets.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<MailBell>()
            .AddSingleton<MailLinks>()
            .AddScoped<ReplyTokens>()
            .AddScoped<RecipientReader>()
            .AddScoped<MailAddressing>()
            .AddScoped<MailEnqueuing>()
            .AddScoped<ITicketListener>(provider => provider.GetRequiredService<MailEnqueuing>())
            .AddScoped<MailPreferences>()
            .AddScoped<MailReminders>()
            .AddScoped<MailCleaning>()
            .AddScoped<MailAdministration>()
            .AddScoped<MailQueue>()
            .AddScoped<MailSubjectReader>()
            .AddScoped<MailContents>()
            .AddScoped<HtmlRenderer>()
            .AddScoped<MailComposer>()
            .AddScoped<MailSender>();
    }
}
