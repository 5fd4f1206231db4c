using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>
/// A private Dovecot from the system's package, started when the first test asks for a mailbox and gone with the tests: it lives in a
/// temporary folder, listens on 127.0.0.1 only, and stops when this process ends, however it ends. Any user has a mailbox of their own.
/// </summary>
public sealed class MailboxServer : IAsyncDisposable
{
    public const string Password = "motdepasse";

    // The shell owns the server: its standard input closes when this process ends, even killed, and then everything is removed.
    // As root, Dovecot wants users without rights: those of its package. Else everything runs as who runs the tests.
    private const string Script = """
        set -eu
        folder=$(mktemp -d /tmp/amigo-dovecot.XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        chmod 755 "$folder"
        if [ "$(id -u)" = 0 ]; then
          login=dovenull; internal=dovecot; group=dovecot
        else
          login=$(id -un); internal=$login; group=$(id -gn)
        fi
        mkdir "$folder/run" "$folder/state" "$folder/mail"
        chown "$internal:$group" "$folder/mail"
        cat >"$folder/dovecot.conf" <<CONF
        protocols = imap
        listen = 127.0.0.1
        base_dir = $folder/run
        state_dir = $folder/state
        log_path = $folder/log
        ssl = no
        disable_plaintext_auth = no
        auth_mechanisms = plain
        default_login_user = $login
        default_internal_user = $internal
        default_internal_group = $group
        first_valid_uid = 1
        mail_fsync = never
        mail_location = maildir:$folder/mail/%u
        passdb {
          driver = static
          args = password=$PASSWORD
        }
        userdb {
          driver = static
          args = uid=$internal gid=$group home=$folder/mail/%u
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = $PORT
          }
          inet_listener imaps {
            port = 0
          }
        }
        service anvil {
          chroot =
        }
        CONF
        "$BIN" -F -c "$folder/dovecot.conf" >"$folder/output" 2>&1 &
        server=$!
        read -r _ || true
        kill "$server" || true
        wait "$server" || true
        """;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private Process? _shell;

    public int Port { get; private set; }

    public async Task StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_shell is not null)
                return;
            Port = FreePort();
            var shell = new ProcessStartInfo("sh") { WorkingDirectory = "/", RedirectStandardInput = true };
            shell.ArgumentList.Add("-c");
            shell.ArgumentList.Add(Script);
            shell.Environment["BIN"] = Components.Dovecot;
            shell.Environment["PORT"] = Port.ToString();
            shell.Environment["PASSWORD"] = Password;
            _shell = Process.Start(shell) ?? throw new InvalidOperationException("The shell of Dovecot did not start.");
            await WaitUntilReadyAsync(_shell);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A connection of this user, signed in.</summary>
    public async Task<ImapClient> ConnectAsync(string user)
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(user, Password);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is not null)
        {
            _shell.StandardInput.Close();
            await _shell.WaitForExitAsync();
            _shell.Dispose();
        }

        _starting.Dispose();
    }

    private async Task WaitUntilReadyAsync(Process shell)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var client = await ConnectAsync("essai");
                return;
            }
            catch (Exception failure) when (failure is SocketException or IOException or MailKit.ProtocolException && attempt < 300 && !shell.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
