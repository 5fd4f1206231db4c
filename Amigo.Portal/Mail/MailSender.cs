using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Amigo.Portal.Mail;

/// <summary>
/// Sends what is due, one connection a batch. A mail is taken before it is sent and marked right after the server has it; in between
/// nothing else may send it. See <c>docs/adr</c> for the one window that SMTP leaves open.
/// </summary>
public sealed partial class MailSender(
    MailQueue queue, MailComposer composer, IOptions<MailOptions> options, ILogger<MailSender> logger)
{
    private const int MarkingAttempts = 10;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <returns>How many mails the server took.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (options.Value.HasServer && !cancellationToken.IsCancellationRequested)
        {
            var lease = Guid.NewGuid();
            var batch = await queue.ClaimAsync(lease, cancellationToken);
            if (batch.Count == 0)
                break;
            var (taken, isServerThere) = await SendBatchAsync(lease, batch, cancellationToken);
            sent += taken;
            if (!isServerThere)
                break;
        }

        return sent;
    }

    private async Task<(int Sent, bool IsServerThere)> SendBatchAsync(Guid lease, IReadOnlyList<OutgoingMail> batch, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Timeout.TotalMilliseconds };
        try
        {
            await ConnectAsync(client, cancellationToken);
        }
        catch (Exception failure) when (IsOfServer(failure))
        {
            LogNoServer(logger, failure);
            await queue.RetryAsync(lease, batch, $"Serveur de courriel injoignable : {failure.Message}", cancellationToken);
            return (0, false);
        }

        var sent = 0;
        var untried = batch.Select(mail => mail.Id).ToHashSet();
        foreach (var mails in MailParcels.Of(batch))
        {
            if (cancellationToken.IsCancellationRequested || !client.IsConnected)
                break;
            untried.ExceptWith(mails.Select(mail => mail.Id));
            if (await TrySendAsync(client, lease, mails, cancellationToken))
                sent++;
        }

        await queue.ReleaseAsync(lease, untried, CancellationToken.None);

        var isServerThere = client.IsConnected;
        await CloseAsync(client);
        return (sent, isServerThere);
    }

    private async Task<bool> TrySendAsync(SmtpClient client, Guid lease, IReadOnlyList<OutgoingMail> mails, CancellationToken cancellationToken)
    {
        long[] ids = [.. mails.Select(mail => mail.Id)];
        if (!await queue.RenewAsync(lease, ids, cancellationToken))
            return false;
        MimeMessage message;
        try
        {
            var composed = await composer.ComposeAsync(mails, cancellationToken);
            foreach (var dropped in composed.Dropped.GroupBy(pair => pair.Reason, pair => pair.MailId))
                await queue.DropAsync(lease, [.. dropped], dropped.Key, cancellationToken);
            if (composed.Message is null)
                return false;
            message = composed.Message;
            ids = [.. ids.Except(composed.Dropped.Select(pair => pair.MailId))];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One mail that cannot be written must not hold back the others.
            LogNotComposed(logger, ids[0], failure);
            await queue.RetryAsync(lease, mails, $"Ce courriel n’a pas pu être composé : {failure.Message}", cancellationToken);
            return false;
        }

        using (message)
            return await HandOverAsync(client, lease, [.. mails.Where(mail => ids.Contains(mail.Id))], message);
    }

    /// <summary>Not to be cancelled halfway: stopping waits for the answer of the server, twenty seconds at most.</summary>
    private async Task<bool> HandOverAsync(SmtpClient client, Guid lease, IReadOnlyList<OutgoingMail> mails, MimeMessage message)
    {
        long[] ids = [.. mails.Select(mail => mail.Id)];
        try
        {
            await client.SendAsync(message, CancellationToken.None);
        }
        catch (SmtpCommandException refusal) when ((int)refusal.StatusCode is >= 500 and < 600 && refusal.ErrorCode != SmtpErrorCode.SenderNotAccepted)
        {
            LogRefused(logger, ids[0], refusal);
            await queue.GiveUpAsync(lease, ids, $"Refusé par le serveur ({(int)refusal.StatusCode}) : {refusal.Message}", CancellationToken.None);
            return false;
        }
        catch (Exception failure) when (IsOfServer(failure))
        {
            LogNotSent(logger, ids[0], failure);
            await queue.RetryAsync(lease, mails, $"Envoi interrompu : {failure.Message}", CancellationToken.None);
            return false;
        }

        await MarkAsync(lease, ids);
        return true;
    }

    /// <summary>A database that is away for a moment must not make a mail go twice: it is asked for as long as a lease lasts.</summary>
    private async Task MarkAsync(Guid lease, long[] ids)
    {
        for (var attempt = 1; attempt <= MarkingAttempts; attempt++)
        {
            try
            {
                await queue.MarkSentAsync(lease, ids);
                return;
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
            {
                LogNotMarked(logger, ids[0], failure);
                await Task.Delay(TimeSpan.FromSeconds(attempt), CancellationToken.None);
            }
        }
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var tls = settings.Tls switch
        {
            MailTls.Implicit => SecureSocketOptions.SslOnConnect,
            MailTls.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(settings.Host!, settings.Port, tls, cancellationToken);
        if (!string.IsNullOrEmpty(settings.User))
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellationToken);
    }

    private async Task CloseAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception failure) when (IsOfServer(failure))
        {
            LogNotClosed(logger, failure);
        }
    }

    private static bool IsOfServer(Exception failure) =>
        failure is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException
            or IOException or System.Net.Sockets.SocketException or TimeoutException or NotSupportedException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server cannot be reached")]
    private static partial void LogNoServer(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Mail} could not be composed")]
    private static partial void LogNotComposed(ILogger logger, long mail, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was refused by the server")]
    private static partial void LogRefused(ILogger logger, long mail, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was not sent, it will be tried again")]
    private static partial void LogNotSent(ILogger logger, long mail, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Mail} was sent and could not be marked so")]
    private static partial void LogNotMarked(ILogger logger, long mail, Exception failure);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The connection to the mail server did not close well")]
    private static partial void LogNotClosed(ILogger logger, Exception failure);
}
