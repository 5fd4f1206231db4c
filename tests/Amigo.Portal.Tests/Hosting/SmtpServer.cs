using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using MimeKit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>
/// A real SMTP server (Debian's aiosmtpd) on a port of its own, on 127.0.0.1 only. It keeps what it takes in a temporary folder and stops
/// when this process ends, however it ends. It can be stopped and started again, as servers are.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>A recipient it refuses for good.</summary>
    public const string Refused = "refuse@amigo.example";

    /// <summary>A recipient it asks to try later.</summary>
    public const string Busy = "occupe@amigo.example";

    private const string Script = """
        import itertools, os, sys
        from aiosmtpd.controller import Controller
        numbers = itertools.count(1)
        folder = os.environ['FOLDER']
        class Handler:
            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith('refuse@'):
                    return '550 5.1.1 No such mailbox'
                if address.startswith('occupe@'):
                    return '451 4.7.1 Come back later'
                envelope.rcpt_tos.append(address)
                return '250 OK'
            async def handle_DATA(self, server, session, envelope):
                name = os.path.join(folder, '%d-%06d' % (os.getpid(), next(numbers)))
                with open(name + '.part', 'wb') as file:
                    file.write(b''.join(b'X-Envelope-To: ' + to.encode() + b'\r\n' for to in envelope.rcpt_tos) + envelope.content)
                os.rename(name + '.part', name + '.eml')
                return '250 OK'
        controller = Controller(Handler(), hostname='127.0.0.1', port=int(os.environ['PORT']))
        controller.start()
        print('ready', flush=True)
        sys.stdin.read()
        controller.stop()
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("amigo-smtp.").FullName;
    private Process? _process;

    public int Port { get; } = FreePort();

    public async Task StartAsync()
    {
        if (Components.SmtpPython is null || _process is not null)
            return;
        var start = new ProcessStartInfo(Components.SmtpPython) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        start.Environment["FOLDER"] = _folder;
        start.Environment["PORT"] = Port.ToString();
        _process = Process.Start(start) ?? throw new InvalidOperationException("The SMTP server did not start.");
        if (await _process.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("The SMTP server did not start.");
    }

    public async Task StopAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Makes a portal send through it.</summary>
    public void Configure(IWebHostBuilder builder)
    {
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
    }

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Amigo:Mail:Host"] = "127.0.0.1",
        ["Amigo:Mail:Port"] = Port.ToString(),
        ["Amigo:Mail:Tls"] = "None",
        ["Amigo:Mail:From"] = "Amigo <amigo@academie.example>",
        ["Amigo:Mail:PortalAddress"] = "https://amigo.academie.example",
        ["Amigo:Mail:ReplyAddress"] = "reponses+{token}@academie.example",
    };

    /// <summary>All that it took, in order.</summary>
    public IReadOnlyList<MimeMessage> Messages =>
        [.. Directory.GetFiles(_folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))];

    /// <summary>What it took for this address about a request.</summary>
    public IReadOnlyList<MimeMessage> MessagesTo(string address, object? reference = null) => [.. Messages.Where(message =>
        message.Headers["X-Envelope-To"] == address && (reference is null || message.Subject!.StartsWith($"[{reference}]", StringComparison.Ordinal)))];

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
