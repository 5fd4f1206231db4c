using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Pages.Tickets;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

/// <summary>The service is killed between the commit of a request and its mail; the next start over the same database sends it, once.</summary>
public sealed class MailRestartTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("amigo-restart.").FullName;
    private readonly SmtpServer _smtp = new();
    private Process? _portal;

    public ValueTask InitializeAsync()
    {
        Components.RequireSmtp();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Kill_BetweenCommitAndMail_SendsOnceAfterRestart()
    {
        // A mail server that takes the connection and never says a word holds the mail back while the request is committed.
        using var silent = new TcpListener(IPAddress.Loopback, _smtp.Port);
        silent.Start();
        var camille = await StartAsync();
        await OpenRequestAsync(camille);
        using (await silent.AcceptTcpClientAsync(Cancel))
        {
            _portal!.Kill(entireProcessTree: true);
            await _portal.WaitForExitAsync(Cancel);
        }

        silent.Stop();
        Assert.Empty(_smtp.Messages);
        // The dead process held the mails under its lease: the clock of a test cannot be moved in another process, so the lease is ended here.
        Assert.True(Execute("UPDATE \"OutgoingMails\" SET \"LeasedUntil\" = '2020-01-01 00:00:00' WHERE \"LeasedUntil\" IS NOT NULL") > 0);

        await _smtp.StartAsync();
        await StartAsync();
        await WaitForAsync(() => _smtp.MessagesTo("anne.riou@amigo.example").Count > 0);
        await Task.Delay(TimeSpan.FromSeconds(7), Cancel);

        Assert.Single(_smtp.MessagesTo("anne.riou@amigo.example"));
        var identities = _smtp.Messages.Select(message => message.MessageId).ToList();
        Assert.True(identities.Count > 1);
        Assert.Equal(identities.Count, identities.Distinct().Count());
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is { HasExited: false })
        {
            _portal.Kill(entireProcessTree: true);
            await _portal.WaitForExitAsync();
        }

        _portal?.Dispose();
        await _smtp.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task OpenRequestAsync(Visitor camille)
    {
        var form = (await TicketForm.OpenAsync(camille)).FillAsTutorial().Fill(TicketForm.Beneficiary, "riou");
        var found = TicketForm.Of(await form.SubmitAsync("Rechercher un bénéficiaire"));
        var anne = found.Radios("Input.BeneficiaryId").Single(radio => radio.Text.StartsWith("Anne Riou", StringComparison.Ordinal));
        (await found.SetByName("Input.BeneficiaryId", anne.Value).SubmitAsync(TicketForm.Submit)).AssertStatus(HttpStatusCode.OK);
    }

    /// <summary>Starts the real program, as an academy does, and signs Camille in.</summary>
    private async Task<Visitor> StartAsync()
    {
        var port = new SmtpServer().Port;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(PortalOptions).Assembly.Location);
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Amigo__DataDirectory"] = _data;
        foreach (var (name, value) in _smtp.Settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        _portal = Process.Start(start) ?? throw new InvalidOperationException("The portal did not start.");
        _portal.OutputDataReceived += (_, _) => { };
        _portal.BeginOutputReadLine();
        _portal.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await WaitForAsync(() => IsReady(client));
        var visitor = new Visitor(client);
        var signIn = await visitor.OpenAsync("/connexion");
        (await signIn.Form("button[value='camille.martin']").SubmitAsync("camille.martin")).AssertStatus(HttpStatusCode.OK);
        return visitor;
    }

    private static bool IsReady(HttpClient client)
    {
        try
        {
            using var answer = client.GetAsync("/health/ready", Cancel).GetAwaiter().GetResult();
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var attempt = 0; !condition(); attempt++)
        {
            Assert.True(attempt < 300, "It did not happen within a minute.");
            await Task.Delay(200, Cancel);
        }
    }

    private int Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "amigo.db")}");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteNonQuery();
    }
}
