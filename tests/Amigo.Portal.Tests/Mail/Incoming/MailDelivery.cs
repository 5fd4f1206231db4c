using System.Text;
using Amigo.Portal.Mail;
using Amigo.Portal.Mail.Incoming;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>Writes mails as people's programs do, and hands them to a portal as its mailbox would.</summary>
internal static class MailDelivery
{
    private static long lastUid;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string AddressOf(string login) => $"{login}@amigo.example";

    public static MimeMessage Mail(string login, string to, string subject = "Question", string text = "Bonjour, voici ma réponse.")
    {
        var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(new MailboxAddress("Une personne", AddressOf(login)));
        message.To.Add(new MailboxAddress("", to));
        message.MessageId = $"{Guid.NewGuid():N}@poste.example";
        return message;
    }

    /// <summary>The address that the portal gave to this person for this request.</summary>
    public static async Task<string> ReplyAddressAsync(this PortalFixture portal, string login, TicketReference reference)
    {
        var person = await portal.PersonIdAsync(login);
        var token = await portal.InScopeAsync(services => services.GetRequiredService<ReplyTokens>().GetOrCreateAsync(reference.Number, person, Cancel));
        return MailSettings.ReplyAddress.Replace("{token}", token, StringComparison.Ordinal);
    }

    public static async Task<MimeMessage> ReplyAsync(this PortalFixture portal, string login, TicketReference reference, string text = "Bonjour, voici ma réponse.") =>
        Mail(login, await portal.ReplyAddressAsync(login, reference), "Re: Webmail", text);

    public static Task<MailVerdict> ReceiveAsync(this PortalFixture portal, MimeMessage message) => portal.ReceiveAsync(message.ToBytes());

    public static async Task<MailVerdict> ReceiveAsync(this PortalFixture portal, byte[] content) =>
        await portal.TreatAsync((await portal.ClaimAsync(Interlocked.Increment(ref lastUid)))!, content);

    public static Task<MailClaim?> ClaimAsync(this PortalFixture portal, long uid) => portal.InScopeAsync(
        services => services.GetRequiredService<IncomingMailLedger>().ClaimAsync(new MailPlace("essais", 1, uid), Cancel));

    public static Task<MailVerdict> TreatAsync(this PortalFixture portal, MailClaim claim, byte[] content) => portal.InScopeAsync(
        services => services.GetRequiredService<IncomingMailTreatment>().TreatAsync(claim, content, Cancel));

    public static long NextUid() => Interlocked.Increment(ref lastUid);

    public static Task<IncomingMail> LastMailAsync(this PortalFixture portal) => portal.InDatabaseAsync(
        db => db.IncomingMails.AsNoTracking().OrderByDescending(mail => mail.Id).FirstAsync(Cancel));

    public static Task<int> CountTicketsAsync(this PortalFixture portal) => portal.InDatabaseAsync(db => db.Tickets.CountAsync(Cancel));

    public static IncomingMailOptions MailOptions(this PortalFixture portal) => portal.Services.GetRequiredService<IOptions<IncomingMailOptions>>().Value;

    public static byte[] ToBytes(this MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A line above all others, as a server adds it.</summary>
    public static byte[] WithHeader(byte[] content, string header) => [.. Encoding.UTF8.GetBytes(header + "\r\n"), .. content];
}
