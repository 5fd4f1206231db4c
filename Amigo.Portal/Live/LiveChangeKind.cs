namespace Amigo.Portal.Live;

internal enum LiveChangeKind
{
    /// <summary>All who may see the request may see it.</summary>
    Public,

    /// <summary>A note among agents, and nothing else: whoever may not read it must not know of it.</summary>
    Note,

    /// <summary>Another agent came to the page.</summary>
    Presence,
}
