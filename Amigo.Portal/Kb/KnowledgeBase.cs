using System.Collections.Frozen;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Kb.Replies;
using Amigo.Search;

namespace Amigo.Portal.Kb;

/// <summary>Everything that the knowledge folder says, read at one moment. Immutable: a reload makes another one.</summary>
public sealed class KnowledgeBase
{
    /// <summary>Kinds of documents in the search index.</summary>
    public const string OfferKind = "offre";
    public const string SheetKind = "fiche";
    public const string FaqKind = "faq";

    /// <summary>A part of a long sheet; see <see cref="ArticleSearch"/>.</summary>
    public const string SectionKind = "partie";

    private readonly FrozenDictionary<string, Article> articles;
    private readonly ILookup<string, Article> articlesBySubcategory;

    internal KnowledgeBase(
        ServiceCatalogue catalogue, IReadOnlyList<Article> sheets, IReadOnlyList<Article> faq, Synonyms synonyms, ReplySet replies, string synonymFile)
    {
        Catalogue = catalogue;
        Replies = replies;
        Sheets = [.. sheets.OrderBy(sheet => sheet.Title, FrenchText.Order)];
        FaqThemes = [.. faq.GroupBy(entry => entry.Theme)
            .OrderBy(theme => theme.Key, FrenchText.Order)
            .Select(theme => new FaqTheme(FrenchText.Slug(theme.Key), theme.Key, [.. theme.OrderBy(entry => entry.Title, FrenchText.Order)]))];
        Synonyms = synonyms;
        var all = Sheets.Concat(faq).ToList();
        articles = all.ToFrozenDictionary(article => article.SearchId, StringComparer.Ordinal);
        articlesBySubcategory = all
            .SelectMany(article => article.Subcategories, (article, subcategory) => (article, subcategory.Code))
            .ToLookup(pair => pair.Code, pair => pair.article, StringComparer.Ordinal);
        Index = SearchIndex.Build(
            [.. catalogue.Subcategories.Select(ToDocument), .. all.Select(ToDocument), .. Sheets.Where(sheet => sheet.IsLong).SelectMany(ToSectionDocuments)],
            new SearchSettings { Synonyms = synonyms });
        DeadSynonyms = [.. Index.DeadSynonyms.Select(line => new KbError(synonymFile, line.Line, line.Column, line.Message))];
    }

    public ServiceCatalogue Catalogue { get; }

    /// <summary>In alphabetical order, whoever may read them.</summary>
    public IReadOnlyList<Article> Sheets { get; }

    public IReadOnlyList<FaqTheme> FaqThemes { get; }

    public ReplySet Replies { get; }

    /// <summary>Leaves by their code, articles by <see cref="Article.SearchId"/>; scopes as <see cref="OfferScope"/> and <see cref="AudienceExtensions.Scopes"/> name them.</summary>
    public SearchIndex Index { get; }

    internal Synonyms Synonyms { get; }

    /// <summary>Sheets and FAQ entries.</summary>
    internal IEnumerable<Article> Articles => articles.Values;

    /// <summary>Lines of the synonyms that change no search.</summary>
    internal IReadOnlyList<KbError> DeadSynonyms { get; }

    public bool HasSections => Sheets.Any(sheet => sheet.IsLong);

    public int FaqCount => FaqThemes.Sum(theme => theme.Entries.Count);

    public Article? FindSheet(string slug) => FindArticle(Article.SearchIdOf(ArticleKind.Sheet, slug));

    public Article? FindFaq(string slug) => FindArticle(Article.SearchIdOf(ArticleKind.Faq, slug));

    /// <summary>The article of a search hit.</summary>
    public Article? FindArticle(string searchId) => articles.GetValueOrDefault(searchId);

    /// <summary>Who may find a document of the index; nobody when there is none of that id.</summary>
    public IEnumerable<string> SearchScopesOf(string searchId) =>
        Catalogue.FindSubcategory(searchId) is { } leaf ? [OfferScope(leaf.Offer.Code)]
        : FindArticle(searchId) is { } article ? article.Audiences.Scopes()
        : [];

    /// <summary>What helps with a leaf of the catalogue, whoever may read it.</summary>
    public IEnumerable<Article> ArticlesAbout(Subcategory subcategory) => articlesBySubcategory[subcategory.Code];

    public static string OfferScope(string offerCode) => $"offre:{offerCode}";

    /// <summary>Reads the folder again from nothing. Never throws on what files contain.</summary>
    /// <param name="lastGood">What stays in force of the files that cannot be read any more.</param>
    public static KnowledgeLoad Load(string folder, KnowledgeBase? lastGood = null) => new KnowledgeReader(folder, lastGood).Read();

    private static SearchDocument ToDocument(Subcategory leaf) => new()
    {
        Id = leaf.Code,
        Kind = OfferKind,
        Title = leaf.Name,
        Path = [leaf.Offer.Name, leaf.Group.Name, leaf.Family.Name, leaf.Service.Name],
        Keywords = [.. leaf.Keywords, .. leaf.Service.Keywords],
        Body = leaf.Service.Description ?? "",
        Scopes = [OfferScope(leaf.Offer.Code)],
        RequestType = leaf.Kind == RequestKind.Incident ? RequestType.Incident : RequestType.ServiceRequest,
    };

    private static SearchDocument ToDocument(Article article) => new()
    {
        Id = article.SearchId,
        Kind = article.SearchKind,
        Title = article.Title,
        Path = article.Kind == ArticleKind.Faq ? [article.Theme] : [],
        Keywords = article.Keywords,
        Body = $"{article.Summary} {article.PlainText}",
        Scopes = [.. article.Audiences.Scopes()],
    };

    private static IEnumerable<SearchDocument> ToSectionDocuments(Article sheet) => sheet.Sections.Select(section => new SearchDocument
    {
        Id = ArticleSearch.IdOf(sheet, section),
        Kind = SectionKind,
        Title = section.Title,
        Body = section.PlainText,
        Scopes = [.. sheet.Audiences.Scopes()],
    });
}
