using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>
/// One look into the mailbox. Several may happen at once, on several nodes, and each may die at any point: every mail is claimed
/// before it is read, settled with what it does, and moved last.
/// </summary>
public sealed partial class MailboxRun(
    IServiceScopeFactory scopes, IOptions<IncomingMailOptions> options, ILogger<MailboxRun> logger)
{
    /// <summary>Mails looked up at a time, to leave out those that were settled and only wait to be moved.</summary>
    private const int ChunkSize = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Less than what is left of a claim when the run ends: no other takes a mail over while this one is alive.</summary>
    private static readonly TimeSpan LongestForOne = TimeSpan.FromMinutes(2);

    /// <returns>How many mails were settled.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.HasServer)
            return 0;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            await using var mailbox = await Mailbox.OpenAsync(options.Value, limit.Token);
            var mails = await mailbox.ListAsync(limit.Token);
            var settled = await TreatAsync(mailbox, mails, limit.Token);
            var lowest = mails.Count > 0 ? mails[0].Id : uint.MaxValue;
            await InLedgerAsync(ledger => ledger.CleanAsync(mailbox.Name, mailbox.UidValidity, lowest, limit.Token));
            return settled;
        }
        catch (Exception failure) when (IsOfTheServer(failure) || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogServerFailed(logger, failure);
            return 0;
        }
    }

    private async Task<int> TreatAsync(Mailbox mailbox, IReadOnlyList<UniqueId> mails, CancellationToken cancellationToken)
    {
        var settled = 0;
        foreach (var chunk in mails.Chunk(ChunkSize))
        {
            var known = (await InLedgerAsync(ledger => ledger.FindSettledAsync(
                mailbox.Name, mailbox.UidValidity, [.. chunk.Select(mail => (long)mail.Id)], cancellationToken)))
                .ToDictionary(mail => mail.Uid, mail => mail.Outcome);
            foreach (var mail in chunk.Where(mail => known.ContainsKey(mail.Id)))
                await MoveAsync(mailbox, mail, known[mail.Id], cancellationToken);

            var news = chunk.Where(mail => !known.ContainsKey(mail.Id)).Take(options.Value.MaximumMails - settled).ToList();
            if (news.Count == 0)
                continue;
            var sizes = await mailbox.SizesAsync(news, cancellationToken);
            foreach (var mail in news.Where(sizes.ContainsKey))
                settled += await TreatAsync(mailbox, mail, sizes[mail], cancellationToken) ? 1 : 0;
            if (settled >= options.Value.MaximumMails)
                break;
        }

        return settled;
    }

    /// <returns>Whether the mail is settled.</returns>
    private async Task<bool> TreatAsync(Mailbox mailbox, UniqueId mail, long size, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<IncomingMailLedger>();
        if (await ledger.ClaimAsync(new MailPlace(mailbox.Name, mailbox.UidValidity, mail.Id), cancellationToken) is not { } claim)
            return false;

        var outcome = claim.Outcome;
        if (!claim.IsSettled)
        {
            if (await DecideAsync(mailbox, mail, size, claim, scope.ServiceProvider, cancellationToken) is not { } verdict)
            {
                await ledger.ReleaseAsync(claim, cancellationToken);
                return false;
            }

            outcome = verdict.Outcome;
            LogSettled(logger, mail.Id, outcome, verdict.TicketNumber);
        }

        await MoveAsync(mailbox, mail, outcome, cancellationToken);
        return true;
    }

    /// <returns>Null after a failure that may pass.</returns>
    private async Task<MailVerdict?> DecideAsync(
        Mailbox mailbox, UniqueId mail, long size, MailClaim claim, IServiceProvider services, CancellationToken cancellationToken)
    {
        var ledger = services.GetRequiredService<IncomingMailLedger>();
        if (claim.Attempts > IncomingMail.MaximumAttempts)
            return await RefuseAsync(ledger, claim, MailEnvelope.Unknown, "Son traitement a échoué plusieurs fois.", cancellationToken);
        if (size > options.Value.MaximumBytes)
        {
            var envelope = await mailbox.ReadEnvelopeAsync(mail, cancellationToken);
            return await RefuseAsync(ledger, claim, envelope, $"Il dépasse {options.Value.MaximumMegabytes} Mo.", cancellationToken);
        }

        var content = await mailbox.ReadAsync(mail, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestForOne);
        try
        {
            return await services.GetRequiredService<IncomingMailTreatment>().TreatAsync(claim, content, limit.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // One mail must not keep the others waiting; it is tried again, a few times.
            LogMailFailed(logger, mail.Id, claim.Attempts, failure);
            return null;
        }
    }

    private static async Task<MailVerdict> RefuseAsync(
        IncomingMailLedger ledger, MailClaim claim, MailEnvelope envelope, string reason, CancellationToken cancellationToken)
    {
        var verdict = MailVerdict.Refused(reason);
        await ledger.SettleAsync(claim, envelope, verdict, cancellationToken);
        return verdict;
    }

    /// <summary>A mail that cannot be moved stays, settled; the next run tries to move it again.</summary>
    private async Task MoveAsync(Mailbox mailbox, UniqueId mail, IncomingOutcome outcome, CancellationToken cancellationToken)
    {
        try
        {
            await mailbox.MoveAsync(mail, outcome, cancellationToken);
        }
        catch (Exception failure) when (failure is CommandException or MessageNotFoundException or FolderNotFoundException)
        {
            LogNotMoved(logger, mail.Id, failure);
        }
    }

    private async Task<T> InLedgerAsync<T>(Func<IncomingMailLedger, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IncomingMailLedger>());
    }

    private static bool IsOfTheServer(Exception failure) =>
        failure is CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or FolderNotFoundException or AuthenticationException or SslHandshakeException or IOException or SocketException or TimeoutException;

    [LoggerMessage(Level = LogLevel.Error, Message = "The mailbox could not be read")]
    private static partial void LogServerFailed(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Uid} could not be treated (attempt {Attempt})")]
    private static partial void LogMailFailed(ILogger logger, uint uid, int attempt, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Uid} is settled but could not be moved")]
    private static partial void LogNotMoved(ILogger logger, uint uid, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Uid}: {Outcome}, ticket {Ticket}")]
    private static partial void LogSettled(ILogger logger, uint uid, IncomingOutcome outcome, int? ticket);
}
