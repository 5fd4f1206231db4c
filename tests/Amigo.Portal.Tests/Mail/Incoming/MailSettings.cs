using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>The settings of a portal that gets mail.</summary>
internal static class MailSettings
{
    public const string From = "amigo@amigo.example";
    public const string ReplyAddress = "reponses+{token}@amigo.example";
    public const string Server = "mx.amigo.example";

    public static IWebHostBuilder UseMailAddresses(this IWebHostBuilder builder) => builder
        .UseSetting("Amigo:Mail:From", $"Amigo <{From}>")
        .UseSetting("Amigo:Mail:ReplyAddress", ReplyAddress);

    public static IWebHostBuilder UseMailbox(this IWebHostBuilder builder, IMailboxOwner owner) => builder
        .UseSetting("Amigo:Mail:Incoming:Host", "127.0.0.1")
        .UseSetting("Amigo:Mail:Incoming:Port", owner.Mailboxes.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .UseSetting("Amigo:Mail:Incoming:Tls", "None")
        .UseSetting("Amigo:Mail:Incoming:User", owner.User)
        .UseSetting("Amigo:Mail:Incoming:Password", MailboxServer.Password);
}
