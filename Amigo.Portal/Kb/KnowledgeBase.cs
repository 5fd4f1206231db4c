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

    private const string RepliesFolder = "reponses";

    private readonly FrozenDictionary<string, Article> articles;
    private readonly ILookup<string, Article> articlesBySubcategory;

    internal KnowledgeBase(ServiceCatalogue catalogue, IReadOnlyList<Article> sheets, IReadOnlyList<Article> faq, Synonyms synonyms, ReplySet replies)
    {
        Catalogue = catalogue;
        Replies = replies;
        Sheets = [.. sheets.OrderBy(sheet => sheet.Title, FrenchText.Order)];
        FaqThemes = [.. faq.GroupBy(entry => entry.Theme)
            .OrderBy(theme => theme.Key, FrenchText.Order)
            .Select(theme => new FaqTheme(FrenchText.Slug(theme.Key), theme.Key, [.. theme.OrderBy(entry => entry.Title, FrenchText.Order)]))];
        var all = Sheets.Concat(faq).ToList();
        articles = all.ToFrozenDictionary(article => article.SearchId, StringComparer.Ordinal);
        articlesBySubcategory = all
            .SelectMany(article => article.Subcategories, (article, subcategory) => (article, subcategory.Code))
            .ToLookup(pair => pair.Code, pair => pair.article, StringComparer.Ordinal);
        Index = SearchIndex.Build(
            [.. catalogue.Subcategories.Select(ToDocument), .. all.Select(ToDocument)],
            new SearchSettings { Synonyms = synonyms });
    }

    public ServiceCatalogue Catalogue { get; }

    /// <summary>In alphabetical order, whoever may read them.</summary>
    public IReadOnlyList<Article> Sheets { get; }

    public IReadOnlyList<FaqTheme> FaqThemes { get; }

    public ReplySet Replies { get; }

    /// <summary>Leaves by their code, articles by <see cref="Article.SearchId"/>; scopes as <see cref="OfferScope"/> and <see cref="AudienceExtensions.Scopes"/> name them.</summary>
    public SearchIndex Index { get; }

    public int FaqCount => FaqThemes.Sum(theme => theme.Entries.Count);

    public Article? FindSheet(string slug) => articles.GetValueOrDefault($"{SheetKind}:{slug}");

    public Article? FindFaq(string slug) => articles.GetValueOrDefault($"{FaqKind}:{slug}");

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
    public static KnowledgeLoad Load(string folder)
    {
        var errors = new List<KbError>();
        var catalogue = CatalogueReader.Read(
            KbFile.ReadFolder(folder, "catalogue", "*.yaml", errors),
            KbFile.Read(folder, "equipes.yaml", errors),
            KbFile.Read(folder, "equipes-metier.yaml", errors),
            errors);
        if (catalogue is null || errors.Count > 0)
            return new KnowledgeLoad(null, errors);
        var reader = new ArticleReader(
            catalogue, KbFile.ReadFolder(folder, "fiches", "*.md", errors), KbFile.ReadFolder(folder, "faq", "*.md", errors), errors, new ArticleImages(folder));
        return new KnowledgeLoad(new KnowledgeBase(catalogue, reader.ReadSheets(), reader.ReadFaq(), ReadSynonyms(folder, errors), ReadReplies(folder, catalogue, errors)), errors);
    }

    /// <summary>A folder without canned answers is no error: they are a convenience.</summary>
    private static ReplySet ReadReplies(string folder, ServiceCatalogue catalogue, List<KbError> errors) =>
        Directory.Exists(Path.Combine(folder, RepliesFolder))
            ? new ReplyReader(catalogue, errors).Read(KbFile.ReadFolder(folder, RepliesFolder, "*.md", errors))
            : ReplySet.None;

    private static Synonyms ReadSynonyms(string folder, List<KbError> errors)
    {
        const string name = "synonymes.txt";
        if (!File.Exists(Path.Combine(folder, name)) || KbFile.Read(folder, name, errors) is not { } file)
            return Synonyms.Empty;
        using var reader = new StringReader(file.Text);
        var synonyms = Synonyms.Parse(reader);
        errors.AddRange(synonyms.Errors.Select(error => new KbError(file.Name, error.Line, error.Column, error.Message)));
        return synonyms;
    }

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
}
