using System.Net;
using System.Text.RegularExpressions;
using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Outages;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Search;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Answers;

/// <summary>What may spare a request: articles that match what is typed, known outages, the person's own requests under way. Two queries.</summary>
public sealed partial class AnswerFinder(
    KnowledgeBase knowledge, OfferAccess access, OutageReader outages, AmigoDbContext db, RuleBook rules, TimeProvider clock)
{
    public const int MaximumArticles = 4;

    private const int MaximumRequests = 3;
    private const int DetailLengthRead = 300;

    /// <summary>Articles tied to the very leaf by their author come before others that match about as well.</summary>
    private const double BoostOfLeaf = 1.6;

    /// <summary>Below this share of the best score a match is chance: the service's name alone, or a common word.</summary>
    private const double LeastShare = .4;

    /// <param name="subject">As it is being typed.</param>
    /// <param name="detail">The same, HTML or plain text.</param>
    public async Task<AnswerSet> FindAsync(Viewer viewer, Subcategory leaf, string? subject, string? detail, CancellationToken cancellationToken) => new()
    {
        Articles = FindArticles(viewer.ReaderAudiences(), access.SearchScopes(viewer), leaf, subject, detail),
        Outages = [.. (await outages.CurrentAsync(viewer, leaf.Service, cancellationToken)).Where(outage => outage.IsRunning)],
        Requests = await FindRequestsAsync(viewer, leaf, cancellationToken),
    };

    /// <summary>Whether this article may be said to have answered: it is published and this viewer reads it.</summary>
    public Article? FindReadable(Viewer viewer, string? searchId) =>
        searchId is not null && knowledge.FindArticle(searchId) is { IsDraft: false } article && article.IsReadBy(viewer.ReaderAudiences())
            ? article
            : null;

    /// <summary>The articles that match what is typed, among those of a reader: best first, at most <see cref="MaximumArticles"/>.</summary>
    /// <param name="scopes">What exists for this reader in the search index.</param>
    public IReadOnlyList<Article> FindArticles(
        Audiences reader, IReadOnlyList<string> scopes, Subcategory leaf, string? subject, string? detail)
    {
        var typed = Text.OneLine($"{subject} {Words(detail)}");
        var hits = knowledge.Index.Search(new SearchQuery
        {
            Text = typed.Length == 0 ? $"{leaf.Service.Name} {leaf.Name}" : $"{leaf.Service.Name} {typed}",
            Kinds = [KnowledgeBase.SheetKind, KnowledgeBase.FaqKind],
            Scopes = scopes,
            Take = 3 * MaximumArticles,
        }).Hits;
        var least = hits.Count == 0 ? 0 : LeastShare * hits.Max(hit => hit.Score);
        var found =
            from hit in hits
            where hit.Score >= least
            let article = knowledge.FindArticle(hit.Id)
            where article is not null
            orderby hit.Score * (article.Subcategories.Any(tied => tied.Code == leaf.Code) ? BoostOfLeaf : 1) descending
            select article;
        // What its authors tied to this leaf answers before a word is typed.
        var tied = knowledge.ArticlesAbout(leaf);
        return [.. (typed.Length == 0 ? tied.Concat(found) : found.Concat(tied))
            .Where(article => !article.IsDraft && article.IsReadBy(reader))
            .Distinct()
            .Take(MaximumArticles)];
    }

    private async Task<IReadOnlyList<TicketRow>> FindRequestsAsync(Viewer viewer, Subcategory leaf, CancellationToken cancellationToken)
    {
        var set = rules.Current;
        var untreated = set.Statuses.Where(status => !status.IsTreated).Select(status => status.Code).ToList();
        var visible = set.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime);
        return await db.Tickets
            .Where(visible)
            .Where(ticket => ticket.AuthorId == viewer.PersonId || ticket.BeneficiaryId == viewer.PersonId)
            .Where(ticket => ticket.ServiceCode == leaf.Service.Code && untreated.Contains(ticket.Status))
            .OrderByDescending(ticket => ticket.CreatedAt)
            .Take(MaximumRequests)
            .Select(TicketRow.FromTicket)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The beginning of the detail without its mark-up. Only ever searched, never shown.</summary>
    private static string Words(string? detail)
    {
        if (string.IsNullOrEmpty(detail))
            return "";
        var start = detail.Length > 10 * DetailLengthRead ? detail[..(10 * DetailLengthRead)] : detail;
        var words = WebUtility.HtmlDecode(Tag().Replace(start, " "));
        return words.Length > DetailLengthRead ? words[..DetailLengthRead] : words;
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
