using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Kb.Replies;
using Amigo.Search;

namespace Amigo.Portal.Kb;

/// <summary>
/// Reads the knowledge folder once. What cannot be read any more stays as it was: a sheet or a question for itself, the catalogue with its
/// teams as a whole; of the synonyms, the lines that are wrong are left out,
/// and canned answers one by one.
/// </summary>
internal sealed class KnowledgeReader(string folder, KnowledgeBase? lastGood)
{
    private const string CatalogueFolder = "catalogue";
    private const string CataloguePattern = "*.yaml";
    private const string ArticlePattern = "*.md";
    private const string RepliesFolder = "reponses";
    private const string SynonymFile = "synonymes.txt";

    private readonly List<KbError> errors = [];

    public KnowledgeLoad Read()
    {
        try
        {
            return ReadFolder();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new KbError(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), 1, 1, "dossier illisible : vérifiez qu’il est là et ses droits d’accès"));
            return new KnowledgeLoad(null, errors);
        }
    }

    private KnowledgeLoad ReadFolder()
    {
        var read = ReadCatalogue();
        // Without any catalogue this is not the knowledge folder, but the empty place where it was mounted: nothing was withdrawn.
        if ((read ?? lastGood?.Catalogue) is not { } catalogue || KbFile.Names(folder, CatalogueFolder, CataloguePattern).Count == 0)
            return new KnowledgeLoad(null, errors);
        var reader = new ArticleReader(catalogue, ReadArticles(ArticleKind.Sheet), ReadArticles(ArticleKind.Faq), errors, new ArticleImages(folder));
        var sheets = WithLastGood(ArticleKind.Sheet, reader.ReadSheets(), catalogue);
        var faq = WithLastGood(ArticleKind.Faq, reader.ReadFaq(), catalogue);
        return new KnowledgeLoad(new KnowledgeBase(catalogue, sheets, faq, ReadSynonyms(), ReadReplies(catalogue), KbFile.DisplayName(folder, SynonymFile)), errors);
    }

    private ServiceCatalogue? ReadCatalogue()
    {
        var catalogue = CatalogueReader.Read(
            KbFile.ReadFolder(folder, CatalogueFolder, CataloguePattern, errors),
            KbFile.Read(folder, "equipes.yaml", errors),
            KbFile.Read(folder, "equipes-metier.yaml", errors),
            errors);
        return errors.Count == 0 ? catalogue : null;
    }

    private IReadOnlyList<KbFile> ReadArticles(ArticleKind kind) => KbFile.ReadFolder(folder, ArticleImages.FolderOf(kind), ArticlePattern, errors);

    /// <summary>An article whose file is still there and cannot be read stays as it was; one whose file is gone is withdrawn.</summary>
    private IReadOnlyList<Article> WithLastGood(ArticleKind kind, IReadOnlyList<Article> read, ServiceCatalogue catalogue)
    {
        if (lastGood is null)
            return read;
        var known = read.Select(article => article.Slug).ToHashSet(StringComparer.Ordinal);
        return [.. read, .. KbFile.Names(folder, ArticleImages.FolderOf(kind), ArticlePattern)
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Where(slug => !known.Contains(slug))
            .Select(slug => lastGood.FindArticle(Article.SearchIdOf(kind, slug))?.In(catalogue))
            .OfType<Article>()];
    }

    /// <summary>Canned answers are a convenience: a folder without them is no error, and one that cannot be read is only left out.</summary>
    private ReplySet ReadReplies(ServiceCatalogue catalogue) => Directory.Exists(Path.Combine(folder, RepliesFolder))
        ? new ReplyReader(catalogue, errors).Read(KbFile.ReadFolder(folder, RepliesFolder, ArticlePattern, errors))
        : ReplySet.None;

    private Synonyms ReadSynonyms()
    {
        if (!File.Exists(Path.Combine(folder, SynonymFile)))
            return Synonyms.Empty;
        if (KbFile.Read(folder, SynonymFile, errors) is not { } file)
            return lastGood?.Synonyms ?? Synonyms.Empty;
        using var reader = new StringReader(file.Text);
        var synonyms = Synonyms.Parse(reader);
        errors.AddRange(synonyms.Errors.Select(error => new KbError(file.Name, error.Line, error.Column, error.Message)));
        return synonyms;
    }
}
