using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Amigo.Portal.Editing.Forms;

/// <summary>A map of a YAML file that has a code, with where its keys and values stand in the text.</summary>
/// <param name="Column">Where its keys begin in their lines, from 0.</param>
internal sealed record YamlNode(string Code, int Column, IReadOnlyDictionary<string, YamlValue> Values)
{
    /// <summary>Every map with a code, whatever its level; empty when the text cannot be read.</summary>
    public static IReadOnlyDictionary<string, YamlNode> ReadAll(string yaml)
    {
        var nodes = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
                Read(parser, yaml, nodes, 0);
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            return new Dictionary<string, YamlNode>();
        }

        return nodes;
    }

    private static YamlValue Read(Parser parser, string yaml, Dictionary<string, YamlNode> nodes, int depth)
    {
        if (depth > 20)
            throw new InvalidOperationException("Too deep.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlValue((int)scalar.Start.Index, (int)scalar.End.Index, scalar.Value, [], IsFlow: true);
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<YamlValue>();
            while (!parser.Accept<SequenceEnd>(out _))
                items.Add(Read(parser, yaml, nodes, depth + 1));
            var close = parser.Consume<SequenceEnd>();
            var isFlow = list.Style == SequenceStyle.Flow;
            // For the parser, a list in brackets may end before its bracket, and a block list where the next thing begins.
            var last = isFlow ? yaml.IndexOf(']', Math.Max(0, (int)close.End.Index - 1)) + 1 : items.Count == 0 ? (int)close.End.Index : items[^1].End;
            return new YamlValue((int)list.Start.Index, last, null, items, isFlow);
        }

        var map = parser.Consume<MappingStart>();
        var values = new Dictionary<string, YamlValue>(StringComparer.Ordinal);
        var end = (int)map.Start.Index;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, yaml, nodes, depth + 1);
            var value = Read(parser, yaml, nodes, depth + 1);
            values[key.Text ?? ""] = value;
            end = value.End;
        }

        if (map.Style != MappingStyle.Flow && values.GetValueOrDefault("code")?.Text is { } code)
            nodes.TryAdd(code, new YamlNode(code, (int)map.Start.Column - 1, values));
        return new YamlValue((int)map.Start.Index, end, null, [], IsFlow: map.Style == MappingStyle.Flow);
    }
}
