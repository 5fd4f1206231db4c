namespace Amigo.Portal.Simulation;

/// <summary>A simulation that somebody started: how far it is, then what it found. Safe for any number of threads.</summary>
public sealed class SimulationRun(SimulationCandidate candidate, string formerVersion, DateTime startedAt) : IDisposable
{
    private readonly CancellationTokenSource ending = new();

    // Nobody else on the machine may read it.
    private readonly string folder = Directory.CreateTempSubdirectory("amigo-simulation.").FullName;
    private volatile SimulationReport? report;
    private volatile string? failure;
    private volatile int done;
    private volatile int total;
    private volatile SimulationState state;

    public Guid Id { get; } = Guid.NewGuid();

    public SimulationCandidate Candidate { get; } = candidate;

    /// <summary>The version of the rules that were in force when it started.</summary>
    public string FormerVersion { get; } = formerVersion;

    public DateTime StartedAt { get; } = startedAt;

    public DateTime? EndedAt { get; private set; }

    public SimulationState State => state;

    public bool IsRunning => State == SimulationState.Running;

    /// <summary>How many requests are done.</summary>
    public int Done => done;

    /// <summary>How many there were when it started; 0 until they are counted.</summary>
    public int Total => total;

    public int Percent => total == 0 ? 0 : (int)Math.Min(100L * done / total, 100);

    /// <summary>What it found; null until it is finished.</summary>
    public SimulationReport? Report => report;

    /// <summary>Why it failed, in French.</summary>
    public string? Failure => failure;

    /// <summary>Where every change is written, a line each.</summary>
    internal string ChangePath => Path.Combine(folder, "changements.csv");

    internal CancellationToken Cancellation => ending.Token;

    internal void Count(int tickets) => total = tickets;

    internal void Advance(int tickets) => done = tickets;

    internal void Cancel() => ending.Cancel();

    internal void End(SimulationState how, DateTime at, SimulationReport? found = null, string? why = null)
    {
        (report, failure, EndedAt) = (found, why, at);
        state = how;
    }

    public void Dispose()
    {
        ending.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
