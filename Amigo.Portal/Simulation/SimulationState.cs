namespace Amigo.Portal.Simulation;

/// <summary>How far a simulation is.</summary>
public enum SimulationState
{
    Running,
    Finished,
    Cancelled,
    Failed,
}
