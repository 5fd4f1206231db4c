using Amigo.Portal.Simulation;

namespace Amigo.Portal.Pages.Admin.Regles;

/// <summary>How far a simulation is, as an open page shows it.</summary>
/// <param name="Run">The simulation.</param>
/// <param name="LastSaid">The last percentage that was read aloud: each quarter is, and no other step.</param>
public sealed record SimulationProgress(SimulationRun Run, int LastSaid)
{
    public int Quarter => Run.Percent / 25 * 25;

    public bool HasNews => Quarter > LastSaid;
}
