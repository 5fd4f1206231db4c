using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Simulation;

/// <summary>How pages, the verb and files of changes call what a simulation finds.</summary>
public static class SimulationNames
{
    public static string Of(SimulationKind kind) => kind switch
    {
        SimulationKind.Tab => "Onglets",
        SimulationKind.Priority => "Priorité",
        SimulationKind.Team => "Première équipe",
        SimulationKind.Delay => "Délais",
        _ => "Fermeture automatique",
    };

    /// <summary>"12 demandes changent".</summary>
    public static string Changing(int count) => French.Count(count, "demande change", "demandes changent");
}
