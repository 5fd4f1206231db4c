using Amigo.Portal.Exports;
using Amigo.Portal.Tickets;
using CsvHelper;

namespace Amigo.Portal.Simulation;

/// <summary>Every change that a simulation finds, a line each, as spreadsheets read them in French; what could be a formula is made harmless.</summary>
internal sealed class ChangeFile : IDisposable
{
    private readonly CsvWriter csv;

    public ChangeFile(string path)
    {
        csv = CsvWriter.ToFile(path, CsvExport.Options);
        csv.WriteHeader("Demande", "Ce qui change", "Avant", "Après");
    }

    public void Write(SimulatedChange change) =>
        csv.WriteRecord(new TicketReference(change.Number).ToString(), SimulationNames.Of(change.Kind), change.Before, change.After);

    public void Dispose() => csv.Dispose();
}
