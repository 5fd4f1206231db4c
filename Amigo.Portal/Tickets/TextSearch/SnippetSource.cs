namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Whose words a snippet shows.</summary>
public enum SnippetSource
{
    Detail,
    Comment,

    /// <summary>Never shown but to those who may read notes.</summary>
    Note,
}
