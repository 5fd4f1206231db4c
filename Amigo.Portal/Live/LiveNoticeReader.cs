using System.Text.Json;
using Npgsql;

namespace Amigo.Portal.Live;

/// <summary>Hears the other nodes, on one connection of its own that is opened again when it breaks.</summary>
internal sealed partial class LiveNoticeReader(string connectionString, LiveHub hub, LiveNode node, ILogger<LiveNoticeReader> logger)
    : BackgroundService
{
    private const int KeepAliveSeconds = 15;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.Zero;
        for (var isFirst = true; !stoppingToken.IsCancellationRequested; isFirst = false)
        {
            try
            {
                await using var connection = await ListenAsync(stoppingToken);
                // What was said while nobody listened is lost.
                if (!isFirst)
                    hub.RefreshAll();
                pause = TimeSpan.Zero;
                while (true)
                    await connection.WaitAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                pause = pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : pause * 2 < LongestPause ? pause * 2 : LongestPause;
                LogBroken(logger, pause.TotalSeconds, failure);
                await Task.Delay(pause, stoppingToken);
            }
        }
    }

    private async Task<NpgsqlConnection> ListenAsync(CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = KeepAliveSeconds };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            connection.Notification += (_, notice) => Hear(notice.Payload);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand($"LISTEN {LiveNotices.Channel}", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private void Hear(string text)
    {
        try
        {
            if (LiveNotice.Read(text) is { } notice && notice.Node != node.Id)
                hub.Publish(notice.Changes);
        }
        catch (JsonException failure)
        {
            // A node of another version, while they are replaced one by one.
            LogUnreadable(logger, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The other nodes are not heard any more; next try in {Seconds} s")]
    private static partial void LogBroken(ILogger logger, double seconds, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A node said something unreadable")]
    private static partial void LogUnreadable(ILogger logger, Exception failure);
}
