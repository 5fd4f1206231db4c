namespace Amigo.Portal.Simulation;

/// <summary>What other rules would change of a request.</summary>
public enum SimulationKind
{
    /// <summary>The tabs where its author, its beneficiary or its team find it.</summary>
    Tab,

    /// <summary>The priority that its impact and urgency give.</summary>
    Priority,

    /// <summary>The team it would have been sent to when it was opened.</summary>
    Team,

    /// <summary>The delays it is promised.</summary>
    Delay,

    /// <summary>Whether it closes by itself now.</summary>
    Closing,
}
