using System.Globalization;
using System.Text.Json;

namespace Amigo.Rules.Loading;

/// <summary>Reads the keys of one JSON object strictly: what is not asked for by the time of <see cref="Finish"/> is an error.</summary>
internal sealed class ObjectReader(SourceFile file, JsonNode node, ErrorList errors)
{
    private readonly List<string> _known = [];

    public SourceFile File => file;

    public JsonNode Node => node;

    public void Error(JsonNode at, string message) => errors.Add(file, at.Offset, message);

    public void Error(int offset, string message) => errors.Add(file, offset, message);

    public JsonNode? Optional(string key, JsonValueKind kind, string expected)
    {
        _known.Add(key);
        var value = node.Find(key);
        if (value is null || value.Kind == kind)
            return value;

        Error(value, $"« {key} » doit être {expected}.");
        return null;
    }

    public JsonNode? Required(string key, JsonValueKind kind, string expected)
    {
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » ({expected}).");
        return Optional(key, kind, expected);
    }

    public JsonNode? OptionalTextNode(string key, int limit)
    {
        var value = Optional(key, JsonValueKind.String, "un texte");
        if (value is null)
            return null;
        if (string.IsNullOrWhiteSpace(value.Text))
            Error(value, $"« {key} » est vide.");
        else if (value.Text.Length > limit)
            Error(value, $"« {key} » compte {value.Text.Length} caractères : {limit} au plus.");
        else
            return value;
        return null;
    }

    public JsonNode? TextNode(string key, int limit)
    {
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » (un texte).");
        return OptionalTextNode(key, limit);
    }

    public string Text(string key, int limit = RuleFiles.MaxText) => TextNode(key, limit)?.Text ?? "";

    public string? OptionalText(string key, int limit = RuleFiles.MaxText) => OptionalTextNode(key, limit)?.Text;

    /// <summary>A code: lower-case letters without accents, digits and hyphens; offers and teams may use capitals.</summary>
    public string Code(string key, bool capitals = false)
    {
        var value = TextNode(key, RuleFiles.MaxCode);
        if (value is null)
            return "";
        if (!value.Text.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9') || (capitals && c is '_' or (>= 'A' and <= 'Z'))))
            Error(value, $"« {value.Text} » n'est pas un code : lettres sans accent, chiffres et tirets seulement.");
        return value.Text;
    }

    public bool Flag(string key, bool whenAbsent = false)
    {
        _known.Add(key);
        var value = node.Find(key);
        if (value is not null and not { Kind: JsonValueKind.True or JsonValueKind.False })
            Error(value, $"« {key} » doit être true ou false.");
        return value is null ? whenAbsent : value.Kind == JsonValueKind.True;
    }

    /// <summary>A whole number within bounds.</summary>
    public int WholeNumber(string key, int minimum, int maximum)
    {
        var value = Required(key, JsonValueKind.Number, "un nombre");
        if (value is null)
            return minimum;
        if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            return number;

        Error(value, $"« {key} » doit être un nombre entier, de {minimum} à {maximum}.");
        return minimum;
    }

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        var value = TextNode(key, RuleFiles.MaxCode);
        if (value is null)
            return otherwise;
        if (choices.TryGetValue(value.Text, out var choice))
            return choice;

        Error(value, $"« {value.Text} » n'est pas une valeur de « {key} ». {Suggestion.Hint(value.Text, [.. choices.Keys])}");
        return otherwise;
    }

    public IReadOnlyList<JsonNode> TextItems(string key)
    {
        var list = Required(key, JsonValueKind.Array, "une liste de codes entre crochets");
        var items = new List<JsonNode>();
        foreach (var item in list?.Items ?? [])
        {
            if (item.Kind != JsonValueKind.String)
                Error(item, $"« {key} » ne contient que des textes.");
            else if (items.Exists(other => other.Text == item.Text))
                Error(item, $"« {item.Text} » figure deux fois dans « {key} ».");
            else
                items.Add(item);
        }

        return items;
    }

    /// <summary>The objects of a list.</summary>
    public IEnumerable<ObjectReader> Objects(string key)
    {
        var list = Required(key, JsonValueKind.Array, "une liste entre crochets");
        if (list?.Items.Count > RuleFiles.MaxRules)
            Error(list, $"« {key} » compte {list.Items.Count} éléments : {RuleFiles.MaxRules} au plus.");

        foreach (var item in list?.Items.Take(RuleFiles.MaxRules) ?? [])
        {
            if (item.Kind == JsonValueKind.Object)
                yield return new ObjectReader(file, item, errors);
            else
                Error(item, $"« {key} » ne contient que des objets entre accolades.");
        }
    }

    public ObjectReader? Object(string key)
    {
        var value = Required(key, JsonValueKind.Object, "un objet entre accolades");
        return value is null ? null : new ObjectReader(file, value, errors);
    }

    /// <summary>Reports every key that nothing asked for.</summary>
    public void Finish()
    {
        foreach (var member in node.Members.Where(member => !_known.Contains(member.Key)))
        {
            errors.Add(file, member.Offset, $"La clé « {member.Key} » est inconnue ici. {Suggestion.Hint(member.Key, [.. _known.Distinct()], "Clés possibles")}");
        }
    }
}
