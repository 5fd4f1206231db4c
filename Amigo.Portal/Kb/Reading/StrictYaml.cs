using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Amigo.Portal.Kb.Reading;

/// <summary>
/// Reads YAML as texts, lists and maps with their places. YamlDotNet's own tree throws at the first duplicate key and follows aliases
/// without end, so this one is built from its events: duplicates are collected, aliases, tags and deep nesting are refused.
/// </summary>
public sealed class StrictYaml
{
    private const int MaximumDepth = 16;

    private readonly Parser parser;
    private readonly ErrorLog log;
    private readonly int lineOffset;

    private StrictYaml(string text, ErrorLog log, int lineOffset)
    {
        parser = new Parser(new StringReader(text));
        this.log = log;
        this.lineOffset = lineOffset;
    }

    /// <summary>The map that the text holds; null, with an error in <paramref name="log"/>, when it cannot be read.</summary>
    /// <param name="lineOffset">Lines of the file before this text (front matter).</param>
    public static YamlMap? Parse(string text, ErrorLog log, int lineOffset = 0)
    {
        try
        {
            return new StrictYaml(text, log, lineOffset).ReadDocument();
        }
        catch (YamlException exception)
        {
            log.Add((int)exception.Start.Line + lineOffset, (int)exception.Start.Column, $"YAML illisible : {Reason(exception)}");
            return null;
        }
    }

    private YamlMap? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            log.Add(1 + lineOffset, 1, "le fichier est vide");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadElement(0);
        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
            log.Add(Line(parser.Current!), 1, "un seul document YAML par fichier : retirez ce qui suit « --- »");
        if (root is YamlMap map)
            return map;
        log.Add(root, $"un ensemble de clés est attendu, pas {root.Label}");
        return null;
    }

    private YamlElement ReadElement(int depth)
    {
        if (depth > MaximumDepth)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"plus de {MaximumDepth} niveaux imbriqués");
        if (parser.Current is null)
            parser.MoveNext();
        Refuse(parser.Current!);
        return parser.Current switch
        {
            Scalar => ReadText(),
            SequenceStart => ReadList(depth),
            MappingStart => ReadMap(depth),
            _ => throw new YamlException(parser.Current!.Start, parser.Current.End, "les alias (« * ») ne sont pas admis"),
        };
    }

    private void Refuse(ParsingEvent current)
    {
        if (current is not NodeEvent node)
            return;
        if (!node.Anchor.IsEmpty)
            log.Add(Line(node), Column(node), "les ancres (« & ») ne sont pas admises");
        if (!node.Tag.IsEmpty)
            log.Add(Line(node), Column(node), "les étiquettes de type (« ! ») ne sont pas admises");
    }

    private YamlText ReadText()
    {
        var scalar = parser.Consume<Scalar>();
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
        return new YamlText(Line(scalar), Column(scalar), scalar.Value.Trim(), isNull);
    }

    private YamlList ReadList(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<YamlElement>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadElement(depth + 1));
        return new YamlList(Line(start), Column(start), items);
    }

    private YamlMap ReadMap(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var keys = new Dictionary<string, YamlText>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadElement(depth + 1);
            var value = ReadElement(depth + 1);
            if (key is not YamlText text)
                log.Add(key, "une clé est un texte");
            else if (keys.TryGetValue(text.Value, out var first))
                log.Add(text, $"clé « {text.Value} » en double : elle est déjà ligne {first.Line}");
            else
                entries.Add(new YamlEntry(keys[text.Value] = text, value));
        }

        return new YamlMap(Line(start), Column(start), entries);
    }

    private int Line(ParsingEvent at) => (int)at.Start.Line + lineOffset;

    private static int Column(ParsingEvent at) => (int)at.Start.Column;

    /// <summary>The parser speaks English; the commonest slips are said in the words of those who write the files.</summary>
    private static string Reason(YamlException exception) => exception.Message switch
    {
        var message when message.Contains("did not find expected", StringComparison.OrdinalIgnoreCase) =>
            "retrait ou ponctuation inattendus (vérifiez les espaces en début de ligne et les guillemets)",
        var message when message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase)
            || message.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase) =>
            "« : » inattendu (mettez entre guillemets un texte qui en contient)",
        var message when message.Contains("character that cannot start any token", StringComparison.OrdinalIgnoreCase) =>
            "caractère inattendu (tabulation, « @ », « ` » ou « % » en début de valeur : mettez le texte entre guillemets)",
        var message => message,
    };
}
