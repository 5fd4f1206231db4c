using System.Threading.Channels;
using Amigo.Portal.Kb;
using Amigo.Portal.Rules;

namespace Amigo.Portal.Editing;

/// <summary>Has history kept after each reading of a folder, and at start has what an interrupted save left swept.</summary>
public sealed partial class HistoryKeeper(IServiceScopeFactory scopes, RuleStore rules, KnowledgeStore knowledge, EditableFiles files, ILogger<HistoryKeeper> logger) : BackgroundService
{
    private readonly Channel<EditFolder> read = Channel.CreateUnbounded<EditFolder>();

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        rules.Reloaded += RulesRead;
        knowledge.Reloaded += KnowledgeRead;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        rules.Reloaded -= RulesRead;
        knowledge.Reloaded -= KnowledgeRead;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Sweep();
        await foreach (var folder in read.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<HistoryRecorder>().RecordAsync(folder, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next reading compares with the last version that was kept: nothing is forgotten.
                LogNotKept(logger, folder, exception);
            }
        }
    }

    private void Sweep()
    {
        foreach (var folder in EditFolderNames.All)
        {
            try
            {
                FileReplacements.Sweep(files.RootOf(folder));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogNotSwept(logger, folder, exception);
            }
        }
    }

    private void RulesRead() => read.Writer.TryWrite(EditFolder.Rules);

    private void KnowledgeRead() => read.Writer.TryWrite(EditFolder.Knowledge);

    [LoggerMessage(Level = LogLevel.Error, Message = "The history of {Folder} could not be kept")]
    private static partial void LogNotKept(ILogger logger, EditFolder folder, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What saves left in {Folder} could not be looked for")]
    private static partial void LogNotSwept(ILogger logger, EditFolder folder, Exception exception);
}
