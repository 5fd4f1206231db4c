namespace Amigo.Portal.Jobs;

/// <summary>How a job goes. Instants are UTC; null: not yet.</summary>
public sealed record JobState
{
    public required string Label { get; init; }

    public DateTime? LastRun { get; init; }

    public DateTime? NextRun { get; init; }

    public TimeSpan? Duration { get; init; }

    public DateTime? LastFailure { get; init; }

    /// <summary>How many times in a row it failed; above zero, it fails now.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>It will not run until someone lets it.</summary>
    public bool IsHeld { get; init; }
}
