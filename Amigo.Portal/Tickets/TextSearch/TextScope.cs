namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Where every word of a question must be found, from the most telling place to the widest.</summary>
public enum TextScope
{
    Subject,

    SubjectAndDetail,

    /// <summary>What everyone who sees the request may read: comments, people and service too.</summary>
    Public,

    /// <summary>Notes among agents as well.</summary>
    WithNotes,
}
