using Amigo.Portal.Data;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Simulation;

/// <summary>
/// Runs the simulations of administrators beside the portal and keeps what each found for a while: one a person, a few in all. What it holds goes
/// with the program; nothing of it is worth more.
/// </summary>
public sealed partial class SimulationDesk(IServiceScopeFactory scopes, RuleStore rules, TimeProvider clock, ILogger<SimulationDesk> logger) : IHostedService
{
    private const int MostRunning = 2;
    private const int MostKept = 10;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly Lock turn = new();
    private readonly Dictionary<int, (SimulationRun Run, Task Work)> runs = [];

    /// <summary>The simulation of a person, running or finished; null for none.</summary>
    public SimulationRun? Find(int personId)
    {
        lock (turn)
        {
            Forget(run => Now - run.EndedAt > Lifetime);
            return runs.TryGetValue(personId, out var held) ? held.Run : null;
        }
    }

    /// <summary>Starts one in the place of the person's last.</summary>
    /// <returns>Why it cannot be started, in French; null when it is.</returns>
    public string? Start(int personId, SimulationCandidate candidate)
    {
        lock (turn)
        {
            if (runs.TryGetValue(personId, out var last) && last.Run.IsRunning)
                return "Une simulation est déjà en cours : attendez sa fin, ou arrêtez-la.";
            if (runs.Values.Count(held => held.Run.IsRunning) >= MostRunning)
                return "D’autres administrateurs font déjà des simulations : recommencez dans une minute.";

            Forget(run => Now - run.EndedAt > Lifetime);
            Forget(run => run == last.Run);
            while (runs.Count >= MostKept && runs.Values.Where(held => !held.Run.IsRunning).MinBy(held => held.Run.EndedAt).Run is { } oldest)
                Forget(run => run == oldest);

            var (before, begun) = (rules.Current, new SimulationRun(candidate, rules.Current.Version, Now));
            runs[personId] = (begun, Task.Run(() => RunAsync(begun, before), CancellationToken.None));
            return null;
        }
    }

    public void Cancel(int personId)
    {
        lock (turn)
        {
            if (runs.TryGetValue(personId, out var held) && held.Run.IsRunning)
                held.Run.Cancel();
        }
    }

    /// <summary>Every change that a finished simulation found, as a file to read from its start; null when there is none.</summary>
    public Stream? OpenChanges(int personId)
    {
        lock (turn)
        {
            // Deleted while it is read, it stays readable to whoever opened it.
            return runs.TryGetValue(personId, out var held) && held.Run.State == SimulationState.Finished
                ? new FileStream(held.Run.ChangePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
                : null;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<Task> works;
        lock (turn)
        {
            foreach (var (run, _) in runs.Values.Where(held => held.Run.IsRunning))
                run.Cancel();
            works = [.. runs.Values.Select(held => held.Work)];
        }

        await Task.WhenAll(works).WaitAsync(cancellationToken);
        lock (turn)
            Forget(_ => true);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private void Forget(Func<SimulationRun, bool> which)
    {
        foreach (var (person, (run, _)) in runs.Where(held => !held.Value.Run.IsRunning && which(held.Value.Run)).ToList())
        {
            runs.Remove(person);
            run.Dispose();
        }
    }

    private async Task RunAsync(SimulationRun run, RuleSet before)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AmigoDbContext>();
            run.Count(await db.Tickets.CountAsync(run.Cancellation));
            SimulationReport report;
            using (var changes = new ChangeFile(run.ChangePath))
            {
                report = await new RuleSimulation(before, run.Candidate.Rules, run.StartedAt)
                    .RunAsync(TicketStream.ReadAsync(db, run.Cancellation), changes.Write, run.Advance, run.Cancellation);
            }

            run.End(SimulationState.Finished, Now, report);
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            run.End(SimulationState.Cancelled, Now);
        }
        catch (RuleEvaluationException exception)
        {
            run.End(SimulationState.Failed, Now, why: exception.Message);
        }
        catch (Exception exception)
        {
            LogFailed(logger, exception);
            run.End(SimulationState.Failed, Now, why: "La simulation a échoué. Le journal du portail dit pourquoi.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A simulation of rules failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
