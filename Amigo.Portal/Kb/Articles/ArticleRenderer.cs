using System.Text;
using System.Text.RegularExpressions;
using Amigo.Portal.Kb.Reading;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Amigo.Portal.Kb.Articles;

/// <summary>Markdown to sanitised HTML, table of contents and plain text, once at load.</summary>
public static partial class ArticleRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UsePreciseSourceLocation()
        .DisableHtml()
        .Build();

    /// <param name="lineOffset">Lines of the file before the Markdown.</param>
    /// <param name="anchorPrefix">Keeps the anchors apart from the page's own ids and from other articles shown with this one.</param>
    /// <param name="imageRoot">Where the article's pictures are asked for.</param>
    /// <returns>Null, with an error in <paramref name="log"/>, when the text is nested beyond what Markdig accepts.</returns>
    public static RenderedMarkdown? Render(string markdown, ErrorLog log, int lineOffset, string anchorPrefix, string imageRoot = "/")
    {
        try
        {
            return Render(Markdown.Parse(markdown, Pipeline), log, lineOffset, anchorPrefix, imageRoot);
        }
        catch (ArgumentException)
        {
            log.Add(lineOffset + 1, 1, "texte trop imbriqué (citations, listes ou crochets) : simplifiez-le");
            return null;
        }
    }

    private static RenderedMarkdown Render(MarkdownDocument document, ErrorLog log, int lineOffset, string anchorPrefix, string imageRoot)
    {
        var plainText = Sentences(document.Descendants<LeafBlock>());
        var contents = AnchorHeadings(document, log, lineOffset, anchorPrefix);
        var sections = Sections(document);
        var links = CheckLinks(document, log, lineOffset, anchorPrefix);
        var images = CheckImages(document, log, lineOffset, imageRoot);
        foreach (var cell in document.Descendants<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()))
            cell.GetAttributes().AddProperty("scope", "col");
        var html = ArticleSanitizer.Sanitize(document.ToHtml(Pipeline));
        return new RenderedMarkdown(ScrollableTables(html), plainText, contents, sections, links, images);
    }

    /// <summary>
    /// Wide tables scroll on a phone, so the keyboard must reach them.
    /// Text cannot contain "&lt;table&gt;" after sanitising, so what is replaced here is always a tag.
    /// </summary>
    private static string ScrollableTables(string html) => html
        .Replace("<table>", "<div class=\"table-responsive\" role=\"group\" aria-label=\"Tableau\" tabindex=\"0\"><table class=\"table\">", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal);

    private static List<TocEntry> AnchorHeadings(MarkdownDocument document, ErrorLog log, int lineOffset, string anchorPrefix)
    {
        var contents = new List<TocEntry>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var title = PlainText(heading);
            if (heading.Level == 1)
                log.Add(heading.Line + 1 + lineOffset, heading.Column + 1, "le titre vient de « titre » en tête du fichier : commencez les parties par « ## »");
            var slug = FrenchText.Slug(title);
            var id = anchorPrefix + slug;
            for (var rank = 2; !used.Add(id); rank++)
                id = $"{anchorPrefix}{slug}-{rank}";
            heading.GetAttributes().Id = id;
            if (heading.Level is 2 or 3)
                contents.Add(new TocEntry(heading.Level, id, title));
        }

        return contents;
    }

    private static List<ArticleLink> CheckLinks(MarkdownDocument document, ErrorLog log, int lineOffset, string anchorPrefix)
    {
        var anchors = document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id).ToHashSet();
        var internalLinks = new List<ArticleLink>();
        foreach (var inline in document.Descendants<Inline>())
        {
            var url = inline switch { LinkInline link => link.Url, AutolinkInline link => link.Url, _ => null };
            var (line, column) = (inline.Line + 1 + lineOffset, inline.Column + 1);
            if (url is null || inline is LinkInline { IsImage: true })
                continue;
            else if (ArticleUrl.IsAnchor(url) && inline is LinkInline toHeading)
                toHeading.Url = CheckAnchor(url, anchors, anchorPrefix, log, line, column);
            else if (ArticleUrl.IsInternal(url))
                internalLinks.Add(new ArticleLink(url, line, column));
            else if (ArticleUrl.IsExternal(url))
                inline.GetAttributes().AddProperty("rel", "noopener noreferrer external");
            else
                log.Add(line, column, $"lien « {Shorten(url)} » refusé : un chemin du portail (« /fiches/… ») ou une adresse https:// est attendu");
        }

        return internalLinks;
    }

    /// <summary>Pictures stand beside the file, under their name alone, and are described to those who do not see them.</summary>
    private static List<ArticleLink> CheckImages(MarkdownDocument document, ErrorLog log, int lineOffset, string imageRoot)
    {
        var images = new List<ArticleLink>();
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            var (line, column, name) = (image.Line + 1 + lineOffset, image.Column + 1, image.Url ?? "");
            if (PlainText(image).Length == 0)
                log.Add(line, column, $"image « {Shorten(name)} » sans texte : décrivez-la entre les crochets, pour qui ne la voit pas");
            if (!ArticleImages.IsName(name))
            {
                log.Add(line, column, $"image « {Shorten(name)} » refusée : le nom d’un fichier PNG, JPEG, WebP ou GIF posé à côté de celui-ci est attendu (minuscules, chiffres et tirets)");
                continue;
            }

            images.Add(new ArticleLink(name, line, column));
            image.Url = imageRoot + name;
            image.GetAttributes().AddProperty("loading", "lazy");
        }

        return images;
    }

    /// <summary>What follows each heading of the second level, which has its anchor by now.</summary>
    private static List<ArticleSection> Sections(MarkdownDocument document)
    {
        var sections = new List<ArticleSection>();
        for (var at = 0; at < document.Count; at++)
        {
            if (document[at] is not HeadingBlock { Level: 2 } heading)
                continue;
            var blocks = document.Skip(at + 1).TakeWhile(block => block is not HeadingBlock { Level: 2 });
            var text = Sentences(blocks.SelectMany(block => block is LeafBlock leaf ? [leaf] : block.Descendants<LeafBlock>()));
            sections.Add(new ArticleSection(heading.GetAttributes().Id!, PlainText(heading), text));
        }

        return sections;
    }

    private static string CheckAnchor(string url, HashSet<string?> anchors, string anchorPrefix, ErrorLog log, int line, int column)
    {
        var target = anchorPrefix + url[1..];
        if (!anchors.Contains(target))
            log.Add(line, column, $"lien « {Shorten(url)} » : aucune partie de cette page ne porte ce nom");
        return $"#{target}";
    }

    /// <summary>The document's words; titles and cells, which end without a stop, are set apart so that extracts can be read.</summary>
    private static string Sentences(IEnumerable<LeafBlock> blocks)
    {
        var sentences = new StringBuilder();
        foreach (var block in blocks.Where(block => block is not LinkReferenceDefinition))
        {
            var text = PlainText(block);
            if (text.Length == 0)
                continue;
            if (sentences.Length > 0)
                sentences.Append(sentences[^1] is '.' or '!' or '?' or ':' or ';' or ',' or '…' ? " " : " · ");
            sentences.Append(text);
        }

        return sentences.ToString();
    }

    private static string PlainText(MarkdownObject node)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(node);
        return Whitespace().Replace(writer.ToString(), " ").Trim();
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";

    /// <summary>No-break spaces stay: extracts of the text are shown.</summary>
    [GeneratedRegex(@"[\s-[\u00A0\u202F]]+")]
    private static partial Regex Whitespace();
}
