using System.Text;
using System.Text.Json;

namespace Amigo.Portal.Seeding;

/// <summary>
/// Invented French texts, drawn from a JSON file of lists. <c>{name}</c> in a phrase is a value given by the caller or a phrase
/// of the list of that name; <c>{Name}</c> the same with a capital.
/// </summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, string[]> _lists;

    private Phrases(Dictionary<string, string[]> lists) => _lists = lists;

    /// <summary>Reads a file that stands beside this one.</summary>
    public static Phrases Load(string file)
    {
        var resource = $"{typeof(Phrases).Namespace}.{file}";
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the program.");
        var lists = JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)
            ?? throw new InvalidOperationException($"The resource {resource} is empty.");
        return new Phrases(lists);
    }

    public IReadOnlyList<string> List(string name) => _lists[name];

    /// <summary>A phrase of a list, with all its names replaced.</summary>
    public string Draw(Dice dice, string list, IReadOnlyDictionary<string, string>? values = null)
    {
        var text = new StringBuilder();
        Append(text, dice, dice.Pick(_lists[list]), values);
        return text.ToString();
    }

    private void Append(StringBuilder text, Dice dice, string phrase, IReadOnlyDictionary<string, string>? values)
    {
        var at = 0;
        for (var open = phrase.IndexOf('{'); open >= 0; open = phrase.IndexOf('{', at))
        {
            text.Append(phrase, at, open - at);
            at = phrase.IndexOf('}', open) + 1;
            var name = phrase[(open + 1)..(at - 1)];
            var start = text.Length;
            if (values is null || !values.TryGetValue(LowerFirst(name), out var value))
                Append(text, dice, dice.Pick(_lists[LowerFirst(name)]), values);
            else
                text.Append(value);
            if (char.IsUpper(name[0]) && text.Length > start)
                text[start] = char.ToUpperInvariant(text[start]);
        }

        text.Append(phrase, at, phrase.Length - at);
    }

    /// <summary>"La boîte est pleine" inside a sentence; an acronym keeps its capitals.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
