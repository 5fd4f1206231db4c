using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>The folder that is read, over one IMAP connection.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    private const int HeaderBytes = 32 * 1024;

    private readonly ImapClient client;
    private readonly IMailFolder folder;
    private readonly IMailFolder treated;
    private readonly IMailFolder refused;

    private Mailbox(ImapClient client, IMailFolder folder, IMailFolder treated, IMailFolder refused, string name)
    {
        (this.client, this.folder, this.treated, this.refused) = (client, folder, treated, refused);
        Name = Text.Cut(name, IncomingMail.MailboxLength);
    }

    public string Name { get; }

    public uint UidValidity => folder.UidValidity;

    public static async Task<Mailbox> OpenAsync(IncomingMailOptions settings, CancellationToken cancellationToken)
    {
        var client = new ImapClient { Timeout = 30_000 };
        try
        {
            var tls = settings.Tls switch
            {
                MailTls.Implicit => SecureSocketOptions.SslOnConnect,
                MailTls.None => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            };
            await client.ConnectAsync(settings.Host!, settings.Port, tls, cancellationToken);
            await client.AuthenticateAsync(settings.User!, settings.Password!, cancellationToken);
            var folder = await client.GetFolderAsync(settings.Folder, cancellationToken);
            var treated = await FindOrCreateAsync(client, settings.TreatedFolder, cancellationToken);
            var refused = await FindOrCreateAsync(client, settings.RefusedFolder, cancellationToken);
            await folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
            return new Mailbox(client, folder, treated, refused, $"{settings.User}@{settings.Host}/{settings.Folder}");
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<UniqueId>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await folder.SearchAsync(SearchQuery.NotDeleted, cancellationToken)).Order()];

    /// <summary>In bytes; those that are no longer there are left out.</summary>
    public async Task<IReadOnlyDictionary<UniqueId, long>> SizesAsync(IList<UniqueId> mails, CancellationToken cancellationToken)
    {
        var found = await folder.FetchAsync(mails, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellationToken);
        return found.DistinctBy(mail => mail.UniqueId).ToDictionary(mail => mail.UniqueId, mail => (long)(mail.Size ?? 0));
    }

    /// <summary>The whole mail, left unread on the server.</summary>
    public async Task<byte[]> ReadAsync(UniqueId mail, CancellationToken cancellationToken)
    {
        await using var stream = await folder.GetStreamAsync(mail, "", cancellationToken);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    /// <summary>What the beginning of its headers says of a mail that is too large to be read.</summary>
    public async Task<MailEnvelope> ReadEnvelopeAsync(UniqueId mail, CancellationToken cancellationToken)
    {
        await using var stream = await folder.GetStreamAsync(mail, "HEADER", 0, HeaderBytes, cancellationToken);
        try
        {
            return ReceivedMail.EnvelopeOf(await HeaderList.LoadAsync(stream, cancellationToken));
        }
        catch (FormatException)
        {
            return MailEnvelope.Unknown;
        }
    }

    /// <summary>Files the mail away. Another node may have done it: there is then nothing left to move.</summary>
    public async Task MoveAsync(UniqueId mail, IncomingOutcome outcome, CancellationToken cancellationToken)
    {
        await folder.StoreAsync(mail, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen) { Silent = true }, cancellationToken);
        await folder.MoveToAsync(mail, outcome == IncomingOutcome.Refused ? refused : treated, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (client.IsConnected)
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        client.Dispose();
    }

    private static async Task<IMailFolder> FindOrCreateAsync(ImapClient client, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetFolderAsync(path, cancellationToken);
        }
        catch (FolderNotFoundException)
        {
            var home = client.GetFolder(client.PersonalNamespaces[0]);
            try
            {
                return await home.CreateAsync(path, isMessageFolder: true, cancellationToken)
                    ?? throw new InvalidOperationException($"The folder {path} could not be made.");
            }
            catch (ImapCommandException)
            {
                // Another node made it at the same instant.
                return await client.GetFolderAsync(path, cancellationToken);
            }
        }
    }
}
