namespace Amigo.Search;

/// <summary>The two request types of ITIL that a catalogue leaf may stand for.</summary>
public enum RequestType
{
    /// <summary>Something is broken.</summary>
    Incident,

    /// <summary>Something is asked for.</summary>
    ServiceRequest,
}
