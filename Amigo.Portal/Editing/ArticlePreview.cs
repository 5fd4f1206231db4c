using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Reading;
using Microsoft.AspNetCore.Html;

namespace Amigo.Portal.Editing;

/// <summary>Renders a draft through the renderer and the sanitiser of the readers' pages.</summary>
public sealed class ArticlePreview
{
    /// <summary>Where an administrator is shown pictures that no article shows yet.</summary>
    public const string PictureRoot = "/admin/fichiers/images/";

    public PreviewedArticle Of(EditPath path, string text)
    {
        var problems = new List<KbError>();
        var log = new ErrorLog(path.ToString(), problems);
        var clean = text.ReplaceLineEndings("\n");
        if (FrontMatter.Split(clean) is not var (head, markdown, linesBefore))
            (head, markdown, linesBefore) = ("", clean, 0);
        var keys = head.Length == 0 ? null : StrictYaml.Parse(head, log, lineOffset: 1);
        var imageRoot = $"/{path.Directory}/{path.Slug}/images/";
        var rendered = ArticleRenderer.Render(markdown, log, linesBefore, "apercu-", imageRoot);
        // What is sanitised holds this address only where a picture stands: readers' pages do not know the pictures of a draft.
        var html = rendered?.Html.Replace($"src=\"{imageRoot}", $"src=\"{PictureRoot}{path.Directory}/", StringComparison.Ordinal);
        return new PreviewedArticle(TextOf(keys, "titre"), TextOf(keys, "resume"), html is null ? null : new HtmlString(html), problems);
    }

    private static string TextOf(YamlMap? keys, string key) =>
        (keys?.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value as YamlText)?.Value ?? "";
}
