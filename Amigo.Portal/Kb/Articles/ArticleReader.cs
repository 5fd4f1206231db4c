using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Kb.Reading;
using Microsoft.AspNetCore.Html;

namespace Amigo.Portal.Kb.Articles;

/// <summary>Reads sheets and FAQ entries. One that has an error is left out; the others are in force.</summary>
public sealed partial class ArticleReader(
    ServiceCatalogue catalogue, IReadOnlyList<KbFile> sheets, IReadOnlyList<KbFile> faq, ICollection<KbError> errors, ArticleImages? images = null)
{
    private static readonly Dictionary<string, bool> States = new() { ["publie"] = false, ["brouillon"] = true };

    // Addresses under /fiches that are pages of their own.
    private static readonly string[] ReservedSlugs = ["rss"];

    // A link to an article that is itself left out is not its author's mistake: files count, not what could be read of them.
    private readonly HashSet<string> sheetSlugs = [.. sheets.Select(file => file.Slug)];
    private readonly HashSet<string> faqSlugs = [.. faq.Select(file => file.Slug)];

    public IReadOnlyList<Article> ReadSheets() => [.. sheets.Select(file => Read(file, ArticleKind.Sheet)).OfType<Article>()];

    public IReadOnlyList<Article> ReadFaq() => [.. faq.Select(file => Read(file, ArticleKind.Faq)).OfType<Article>()];

    private Article? Read(KbFile file, ArticleKind kind)
    {
        var log = new ErrorLog(file.Name, errors);
        if (!SlugPattern().IsMatch(file.Slug))
            log.Add(1, 1, $"nom de fichier « {file.Slug} » mal formé : des minuscules sans accent, des chiffres et des tirets, 80 signes au plus");
        if (ReservedSlugs.Contains(file.Slug))
            log.Add(1, 1, $"nom de fichier « {file.Slug} » déjà pris par une page du portail : choisissez-en un autre");
        if (FrontMatter.Split(file.Text) is not var (frontMatter, markdown, linesBefore))
        {
            log.Add(1, 1, "en-tête absent : le fichier commence par une ligne « --- », ses clés, puis une ligne « --- »");
            return null;
        }

        var rendered = ArticleRenderer.Render(
            markdown, log, linesBefore, AnchorPrefix(file, kind), $"/{ArticleImages.FolderOf(kind)}/{file.Slug}/images/");
        if (StrictYaml.Parse(frontMatter, log, lineOffset: 1) is not { } root || rendered is null)
            return null;
        var article = Build(file, kind, root, log, rendered);
        return log.Count == 0 ? article : null;
    }

    private Article Build(KbFile file, ArticleKind kind, YamlMap root, ErrorLog log, RenderedMarkdown rendered)
    {
        string[] keys = ["titre", "resume", "mots-cles", "sous-categories", "public", "revision", "relecteur", "etat"];
        var map = new StrictMap(root, log, kind == ArticleKind.Faq ? "la question" : "la fiche", kind == ArticleKind.Faq ? ["theme", .. keys] : keys);
        var audiences = ReadAudiences(map, log) | Audiences.Agents;
        var subcategories = ReadSubcategories(map, log);
        foreach (var link in rendered.Links)
            CheckLink(link, log);
        foreach (var image in rendered.Images)
            CheckImage(image, kind, log);
        if (rendered.PlainText.Length == 0)
            log.Add(1, 1, "le texte est vide");
        if (kind == ArticleKind.Faq && rendered.TableOfContents.Count > 0)
            log.Add(1, 1, "une réponse de la FAQ n’a pas de parties (« ## ») : faites-en une fiche");
        return new Article
        {
            Kind = kind,
            Slug = file.Slug,
            File = file.Name,
            ReviewPlace = (map.Place("revision").Line, map.Place("revision").Column),
            Title = map.Text("titre", Article.MaximumTitleLength),
            Summary = map.Text("resume", Article.MaximumSummaryLength),
            Theme = kind == ArticleKind.Faq ? map.Text("theme", Article.MaximumThemeLength) : "",
            Keywords = [.. map.Texts("mots-cles", Article.MaximumKeywordLength).Select(text => text.Value)],
            Subcategories = subcategories,
            Domains = Article.DomainsOf(subcategories),
            Audiences = map.Choice("etat", States) ? Audiences.Drafts : audiences,
            ReviewedOn = map.Date("revision"),
            Reviewer = map.OptionalText("relecteur", Article.MaximumReviewerLength),
            Version = VersionOf(file.Text),
            Images = rendered.Images.Select(image => image.Url).ToFrozenSet(StringComparer.Ordinal),
            Content = new HtmlString(rendered.Html),
            PlainText = rendered.PlainText,
            TableOfContents = rendered.TableOfContents,
            Sections = rendered.Sections,
        };
    }

    private static Audiences ReadAudiences(StrictMap map, ErrorLog log)
    {
        var audiences = Audiences.None;
        foreach (var word in map.Texts("public", 40, required: true))
        {
            if (AudienceExtensions.ByWord.TryGetValue(word.Value, out var audience))
                audiences |= audience;
            else
                log.Add(word, $"public « {word.Value} » inconnu ; valeurs possibles : {string.Join(", ", AudienceExtensions.ByWord.Keys)}");
        }

        return audiences;
    }

    private List<Subcategory> ReadSubcategories(StrictMap map, ErrorLog log)
    {
        var subcategories = new List<Subcategory>();
        foreach (var code in map.Texts("sous-categories", StrictMap.MaximumCodeLength))
        {
            if (catalogue.FindSubcategory(code.Value) is { } subcategory)
                subcategories.Add(subcategory);
            else
                log.Add(code, $"sous-catégorie « {code.Value} » inconnue du catalogue");
        }

        return subcategories;
    }

    private void CheckLink(ArticleLink link, ErrorLog log)
    {
        var path = link.Url.Split('#', 2)[0];
        string? After(string start) => path.StartsWith(start, StringComparison.Ordinal) ? path[start.Length..] : null;
        var problem = After("/fiches/") is { } sheet && !sheetSlugs.Contains(sheet) ? "cette fiche n’existe pas"
            : After("/faq/") is { } question && !faqSlugs.Contains(question) ? "cette question n’existe pas"
            : After("/offres/") is { } code && catalogue.Find(code) is null ? "ce code n’est pas dans le catalogue"
            : After("/tickets/nouveau?sous-categorie=") is { } leaf && catalogue.FindSubcategory(leaf) is null ? "cette sous-catégorie n’est pas dans le catalogue"
            : null;
        if (problem is not null)
            log.Add(link.Line, link.Column, $"lien « {link.Url} » : {problem}");
    }

    private void CheckImage(ArticleLink image, ArticleKind kind, ErrorLog log)
    {
        if (images is null)
            log.Add(image.Line, image.Column, $"image « {image.Url} » : ce dossier n’a pas d’images");
        else if (images.Read(kind, image.Url).Refusal is { } refusal)
            log.Add(image.Line, image.Column, $"image « {image.Url} » : {refusal}");
    }

    private static string VersionOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Article.VersionLength];

    private static string AnchorPrefix(KbFile file, ArticleKind kind) => kind == ArticleKind.Faq ? $"{file.Slug}-" : "s-";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$(?<=^.{1,80})", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();
}
