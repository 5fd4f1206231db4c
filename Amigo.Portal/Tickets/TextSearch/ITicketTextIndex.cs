using Amigo.Portal.Data;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>The full-text index of the database in use.</summary>
public interface ITicketTextIndex
{
    /// <summary>Writes the words of requests, in the caller's transaction and in one statement.</summary>
    /// <param name="replaces">False: those that are indexed already stay as they are.</param>
    Task WriteAsync(AmigoDbContext db, IReadOnlyCollection<TicketText> texts, bool replaces, CancellationToken cancellationToken);

    /// <summary>The requests that contain every term, for a query to join with who may see them.</summary>
    /// <param name="access">Only requests with one of these terms; null for all.</param>
    IQueryable<TextMatch> Find(AmigoDbContext db, TextQuery query, TextScope scope, IReadOnlyList<string>? access);

    /// <summary>Puts the index in order after much was written.</summary>
    Task TidyAsync(AmigoDbContext db, CancellationToken cancellationToken);
}
