namespace Amigo.Portal.Kb.Catalogue;

/// <summary>The two types of ITIL: something is asked for, something is broken.</summary>
public enum RequestKind
{
    ServiceRequest,
    Incident,
}
