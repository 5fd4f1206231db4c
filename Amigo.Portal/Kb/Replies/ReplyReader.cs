using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Kb.Replies;

/// <summary>Reads canned answers. One that has an error is left out; the others are in force.</summary>
internal sealed class ReplyReader(ServiceCatalogue catalogue, ICollection<KbError> errors)
{
    public ReplySet Read(IEnumerable<KbFile> files) => new(files.Select(Read).OfType<Reply>());

    private Reply? Read(KbFile file)
    {
        var log = new ErrorLog(file.Name, errors);
        if (FrontMatter.Split(file.Text) is not var (frontMatter, markdown, linesBefore))
        {
            log.Add(1, 1, "en-tête absent : le fichier commence par une ligne « --- », ses clés, puis une ligne « --- »");
            return null;
        }

        var rendered = ArticleRenderer.Render(markdown, log, linesBefore, anchorPrefix: "");
        if (StrictYaml.Parse(frontMatter, log, lineOffset: 1) is not { } root || rendered is null)
            return null;
        var map = new StrictMap(root, log, "la réponse type", "titre", "equipes", "services");
        CheckPlaceholders(markdown, linesBefore, log);
        if (rendered.PlainText.Length == 0)
            log.Add(1, 1, "le texte est vide");
        if (rendered.TableOfContents.Count > 0 || rendered.Images.Count > 0)
            log.Add(1, 1, "une réponse type n’a ni parties (« ## ») ni images");
        var reply = new Reply
        {
            Slug = file.Slug,
            Title = map.Text("titre", Reply.MaximumTitleLength),
            Teams = Codes(map, "equipes", code => catalogue.FindTeam(code) is not null, "équipe", log),
            Services = Codes(map, "services", code => catalogue.Find(code) is Service, "service", log),
            Markdown = markdown.Trim(),
            Html = new RichText(rendered.Html, IsHtml: true).ToSafeHtml(),
        };
        return log.Count == 0 ? reply : null;
    }

    private static List<string> Codes(StrictMap map, string key, Func<string, bool> exists, string what, ErrorLog log)
    {
        var codes = new List<string>();
        foreach (var code in map.Texts(key, StrictMap.MaximumCodeLength))
        {
            if (exists(code.Value))
                codes.Add(code.Value);
            else
                log.Add(code, $"{what} « {code.Value} » : ce code n’est pas dans le catalogue");
        }

        return codes;
    }

    private static void CheckPlaceholders(string markdown, int linesBefore, ErrorLog log)
    {
        foreach (var (name, index) in ReplyPlaceholders.In(markdown).Where(found => !ReplyPlaceholders.All.Contains(found.Name)))
        {
            var before = markdown[..index];
            log.Add(
                linesBefore + 1 + before.Count(sign => sign == '\n'),
                index - before.LastIndexOf('\n'),
                $"« {{{name}}} » ne sera pas rempli ; mots possibles : {string.Join(", ", ReplyPlaceholders.All.Select(word => $"{{{word}}}"))}");
        }
    }
}
