using System.Text.RegularExpressions;

namespace Amigo.Portal.Editing.Forms;

/// <summary>
/// Changes the text of a catalogue file where a value stands: comments, order and spacing stay. What comes out is read again before it is used,
/// so that a layout unknown here is refused, never written.
/// </summary>
public static partial class CatalogueText
{
    /// <summary>What a node says of itself; null when the file has no such node.</summary>
    public static CatalogueFields? Read(string yaml, string code)
    {
        if (YamlNode.ReadAll(yaml).GetValueOrDefault(code) is not { } node)
            return null;
        string? TextOf(string key) => node.Values.GetValueOrDefault(key)?.Text;
        return new CatalogueFields(
            TextOf("nom") ?? "", TextOf("equipe"), TextOf("type"), [.. (node.Values.GetValueOrDefault("mots-cles")?.Items ?? []).Select(item => item.Text ?? "")],
            node.Values.ContainsKey("sous-categories"));
    }

    /// <summary>Sets a text of the node that has this code; null takes the key away. Null when the file has no such node, or is not known here.</summary>
    public static string? SetText(string yaml, string code, string key, string? text) => Set(yaml, code, key, text is null ? null : Scalar(text));

    /// <summary>Sets a list, on one line.</summary>
    public static string? SetList(string yaml, string code, string key, IReadOnlyList<string> texts) =>
        Set(yaml, code, key, texts.Count == 0 ? null : $"[{string.Join(", ", texts.Select(InList))}]");

    /// <summary>Adds a leaf at the end of a service's.</summary>
    public static string? AddLeaf(string yaml, string service, string code, string name, string kind, IReadOnlyList<string> keywords)
    {
        if (YamlNode.ReadAll(yaml).GetValueOrDefault(service)?.Values.GetValueOrDefault("sous-categories") is not { IsFlow: false, Items: [.., var last] })
            return null;
        var newLine = NewLineOf(yaml);
        var indent = new string(' ', last.Start - LineStart(yaml, last.Start));
        if (!indent.EndsWith("  ", StringComparison.Ordinal))
            return null;
        var dash = $"{indent[..^2]}- ";
        var lines = new List<string> { $"{dash}code: {code}", $"{indent}nom: {Scalar(name)}", $"{indent}type: {kind}" };
        if (keywords.Count > 0)
            lines.Add($"{indent}mots-cles: [{string.Join(", ", keywords.Select(InList))}]");
        var end = LineEnd(yaml, last.End);
        return yaml.Insert(end, newLine + string.Join(newLine, lines));
    }

    private static string? Set(string yaml, string code, string key, string? value)
    {
        if (YamlNode.ReadAll(yaml).GetValueOrDefault(code) is not { } node)
            return null;
        if (!node.Values.TryGetValue(key, out var there))
            return value is null ? yaml : Insert(yaml, node, $"{key}: {value}");
        if (value is null)
            return Remove(yaml, there);
        return there is { IsFlow: true }
            ? $"{yaml[..there.Start]}{value}{yaml[there.End..]}"
            // A list of one item a line becomes a list on the key's line.
            : $"{yaml[..KeyEnd(yaml, there.Start)]} {value}{yaml[there.End..]}";
    }

    /// <summary>After the name, or else after the code: a node's lists come last.</summary>
    private static string Insert(string yaml, YamlNode node, string line)
    {
        var after = node.Values.GetValueOrDefault("type") ?? node.Values.GetValueOrDefault("nom") ?? node.Values["code"];
        return yaml.Insert(LineEnd(yaml, after.End), $"{NewLineOf(yaml)}{new string(' ', node.Column)}{line}");
    }

    private static string? Remove(string yaml, YamlValue value)
    {
        var start = LineStart(yaml, value.IsFlow ? value.Start : KeyEnd(yaml, value.Start));
        // A key that shares its line with the dash of its node cannot go alone.
        if (yaml[start..value.Start].TrimStart(' ').StartsWith('-') && value.IsFlow)
            return null;
        var end = LineEnd(yaml, value.End);
        return yaml.Remove(start, Math.Min(end + NewLineOf(yaml).Length, yaml.Length) - start);
    }

    /// <summary>Just after the colon of the key whose block value starts here.</summary>
    private static int KeyEnd(string yaml, int valueStart) => yaml.LastIndexOf(':', valueStart - 1) + 1;

    private static int LineStart(string yaml, int at) => at == 0 ? 0 : yaml.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string yaml, int at)
    {
        var end = yaml.IndexOf('\n', at);
        return end < 0 ? yaml.Length : end > 0 && yaml[end - 1] == '\r' ? end - 1 : end;
    }

    private static string NewLineOf(string yaml) => yaml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Plain where YAML takes it for text, quoted otherwise.</summary>
    private static string Scalar(string text) => Plain().IsMatch(text) && !NotText().IsMatch(text) ? text : Quote(text);

    private static string InList(string text) => text.Contains(',', StringComparison.Ordinal) ? Quote(text) : Scalar(text);

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^\p{L}(?:[\p{L}\p{M}\p{N} '’().,/;!?…-]*[\p{L}\p{M}\p{N}).!?…])?\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:y|n|yes|no|on|off|oui|non|true|false|null|inf|nan)\z", RegexOptions.IgnoreCase)]
    private static partial Regex NotText();
}
