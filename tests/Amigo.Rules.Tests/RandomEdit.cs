using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace Amigo.Rules.Tests;

/// <summary>What a hand that slips does to a rule file.</summary>
internal static partial class RandomEdit
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly (string Old, string New)[] Slips =
        [("==", "!="), ("!=", "=="), ("&&", "||"), ("||", "&&"), ("<=", ">"), ("== null", "!= null"), ("viewer.PersonId", "1"), ("true", "false"), ("false", "true")];

    /// <summary>One to three edits of a rule book: the files that changed with their content.</summary>
    public static Gen<Dictionary<string, string?>> Of(string book)
    {
        var shipped = Directory.EnumerateFiles(book, "*.json").Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path))).ToList();

        // Texts of every file, so that a code lands where another was meant.
        string[] texts = [.. shipped.SelectMany(file => Tokens(file.Text)).Select(token => token.Value).Where(text => text[0] == '"').Distinct(), "\"true\"", "\"false\"", "\"\""];
        return Gen.Select(Gen.Int[0, shipped.Count - 1], Gen.Int[0, 13], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).List[1, 3].Select(edits =>
        {
            var changed = new Dictionary<string, string?>();
            foreach (var (index, kind, first, second) in edits)
            {
                var (name, text) = shipped[index];
                changed[name] = Apply(changed.GetValueOrDefault(name) ?? text, kind, first, second, texts);
            }

            return changed;
        });
    }

    private static string Apply(string text, int kind, int first, int second, string[] texts) => kind switch
    {
        0 => DeleteToken(text, first),
        1 => Swap(text, first, second),
        2 => Replace(text, first, _ => texts[second % texts.Length]),
        3 => Replace(text, first, old => old.Remove(1 + (second % (old.Length - 1)), 1)),
        4 => ChangeTree(text, root => DuplicateRule(root, first, second)),
        5 => ChangeTree(text, root => RemoveProperty(root, first)),
        6 => text[..(first % (text.Length + 1))],
        7 => ChangeTree(text, root => RemoveItem(root, first)),
        8 => ChangeTree(text, root => ChangeCondition(root, first, second % 3 == 0 ? "false" : "true")),
        9 or 10 => MistakeCode(text, first, second),
        _ => Slip(text, first, second),
    };

    private static string DeleteToken(string text, int first)
    {
        var tokens = Tokens(text);
        return tokens.Count == 0 ? text : text.Remove(tokens[first % tokens.Count].Index, tokens[first % tokens.Count].Length);
    }

    private static string Replace(string text, int first, Func<string, string> change)
    {
        var tokens = Tokens(text).Where(token => token.Value[0] == '"').ToList();
        if (tokens.Count == 0)
            return text;
        var token = tokens[first % tokens.Count];
        return text[..token.Index] + change(token.Value) + text[(token.Index + token.Length)..];
    }

    private static string Swap(string text, int first, int second)
    {
        var values = Tokens(text).Where(token => token.Value[0] == '"' && !text[(token.Index + token.Length)..].StartsWith(':')).ToList();
        if (values.Count == 0)
            return text;
        var (a, b) = (values[first % values.Count], values[second % values.Count]);
        if (a.Index > b.Index)
            (a, b) = (b, a);
        return a.Index == b.Index
            ? text
            : text[..a.Index] + b.Value + text[(a.Index + a.Length)..b.Index] + a.Value + text[(b.Index + b.Length)..];
    }

    /// <summary>A code where the same file has another, whether alone between quotes or inside a condition.</summary>
    private static string MistakeCode(string text, int first, int second)
    {
        var codes = Code().Matches(text);
        if (codes.Count == 0)
            return text;
        var (old, other) = (codes[first % codes.Count], codes[second % codes.Count].Groups[1].Value);
        return text[..old.Groups[1].Index] + other + text[(old.Groups[1].Index + old.Groups[1].Length)..];
    }

    private static string Slip(string text, int first, int second)
    {
        var (old, other) = Slips[first % Slips.Length];
        var places = Regex.Matches(text, Regex.Escape(old));
        return places.Count == 0 ? text : text.Remove(places[second % places.Count].Index, old.Length).Insert(places[second % places.Count].Index, other);
    }

    /// <summary>Half of the copies take another name, without which the file would be refused for the name alone.</summary>
    private static void DuplicateRule(JsonNode root, int first, int second)
    {
        var lists = All(root).OfType<JsonArray>().Where(list => list.Count > 0 && list[0] is JsonObject).ToList();
        if (lists.Count == 0)
            return;
        var list = lists[first % lists.Count];
        var copy = list[second % list.Count]!.DeepClone();
        if (first % 2 == 0 && copy is JsonObject rule && rule.ContainsKey("RuleName"))
            rule["RuleName"] = "copie";
        list.Insert(second % (list.Count + 1), copy);
    }

    private static void RemoveItem(JsonNode root, int first)
    {
        var lists = All(root).OfType<JsonArray>().Where(list => list.Count > 1).SelectMany(list => Enumerable.Range(0, list.Count).Select(i => (list, i))).ToList();
        if (lists.Count > 0)
            lists[first % lists.Count].list.RemoveAt(lists[first % lists.Count].i);
    }

    private static void ChangeCondition(JsonNode root, int first, string condition)
    {
        var rules = All(root).OfType<JsonObject>().Where(rule => rule.ContainsKey("Expression")).ToList();
        if (rules.Count > 0)
            rules[first % rules.Count]["Expression"] = condition;
    }

    private static void RemoveProperty(JsonNode root, int first)
    {
        var keys = All(root).OfType<JsonObject>().SelectMany(owner => owner.Select(pair => (owner, pair.Key))).ToList();
        if (keys.Count > 0)
            keys[first % keys.Count].owner.Remove(keys[first % keys.Count].Key);
    }

    private static string ChangeTree(string text, Action<JsonNode> change)
    {
        try
        {
            if (JsonNode.Parse(text) is not { } root)
                return text;
            change(root);
            return root.ToJsonString(Options);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // An earlier edit left no tree to change, or the same key twice.
            return text;
        }
    }

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(pair => All(pair.Value)).Prepend(owner),
        JsonArray list => list.SelectMany(All).Prepend(list),
        _ => [],
    };

    private static List<Match> Tokens(string text) => [.. Token().Matches(text).Cast<Match>()];

    [GeneratedRegex("\"([a-z-]+)\\\\?\"")]
    private static partial Regex Code();

    [GeneratedRegex("""  "(?:\\.|[^"\\])*"|[{}\[\]:,]|[^\s{}\[\]:,"]+  """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
