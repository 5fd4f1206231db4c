namespace Amigo.Portal.Outages;

/// <summary>"Moi aussi": that a person meets a known outage. The key counts each once.</summary>
public sealed class OutageReport
{
    public required int OutageId { get; init; }

    public required int PersonId { get; init; }

    public required DateTime At { get; init; }
}
