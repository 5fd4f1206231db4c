namespace Amigo.Portal.Mail;

internal static class MailRegistration
{
    /// <summary>Needs data, rules and tickets.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddScoped<ReplyTokens>();
}
