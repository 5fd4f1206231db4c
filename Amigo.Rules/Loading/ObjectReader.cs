using System.Globalization;
using System.Text.Json;
using Amigo.Rules.Evaluation;
using Amigo.Rules.Schemas;

namespace Amigo.Rules.Loading;

/// <summary>
/// Reads the keys of one JSON object strictly: what is not asked for by the time of <see cref="Finish"/> is an error. Given a schema, it also
/// writes there what it is asked for, and shows one empty item of each list so that everything is.
/// </summary>
internal sealed class ObjectReader(SourceFile file, JsonNode node, ErrorList errors, ObjectSchema? schema = null)
{
    private readonly List<string> _known = [];

    public SourceFile File => file;

    public JsonNode Node => node;

    /// <summary>A reader of an empty file, for its schema.</summary>
    public static ObjectReader Describing(string name, ObjectSchema schema) => new(new SourceFile(name, []), Empty, new ErrorList(), schema);

    public void Error(JsonNode at, string message) => errors.Add(file, at.Offset, message);

    public void Error(int offset, string message) => errors.Add(file, offset, message);

    public JsonNode? Optional(string key, JsonValueKind kind, string expected)
    {
        _known.Add(key);
        schema?.Add(key, kind);
        var value = node.Find(key);
        if (value is null || value.Kind == kind)
            return value;

        Error(value, $"« {key} » doit être {expected}.");
        return null;
    }

    public JsonNode? Required(string key, JsonValueKind kind, string expected)
    {
        schema?.Require(key);
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » ({expected}).");
        return Optional(key, kind, expected);
    }

    /// <param name="key">The key.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="pattern">What the caller will accept, for the schema alone.</param>
    public JsonNode? OptionalTextNode(string key, int limit, string? pattern = null)
    {
        var value = Optional(key, JsonValueKind.String, "un texte");
        schema?.Limit(key, [("minLength", 1), ("maxLength", limit), .. pattern is null ? Array.Empty<(string, System.Text.Json.Nodes.JsonNode)>() : [("pattern", pattern)]]);
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

    /// <inheritdoc cref="OptionalTextNode"/>
    public JsonNode? TextNode(string key, int limit, string? pattern = null)
    {
        schema?.Require(key);
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » (un texte).");
        return OptionalTextNode(key, limit, pattern);
    }

    public string Text(string key, int limit = RuleFiles.MaxText) => TextNode(key, limit)?.Text ?? "";

    public string? OptionalText(string key, int limit = RuleFiles.MaxText) => OptionalTextNode(key, limit)?.Text;

    /// <summary>A condition: its length is checked with the rest of it.</summary>
    public JsonNode? ExpressionNode(string key)
    {
        var value = TextNode(key, int.MaxValue);
        schema?.Limit(key, ("maxLength", ExpressionLimits.MaxLength));
        return value;
    }

    /// <summary>A text that must be one of these words; the caller looks and says what is amiss in its own words.</summary>
    public JsonNode? ChoiceNode(string key, params IEnumerable<string> words)
    {
        var value = TextNode(key, RuleFiles.MaxCode);
        schema?.Choose(key, words);
        return value;
    }

    /// <summary>A code: lower-case letters without accents, digits and hyphens; offers and teams may use capitals.</summary>
    public string Code(string key, bool capitals = false)
    {
        schema?.Require(key);
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » (un texte).");
        return OptionalCode(key, capitals) ?? "";
    }

    /// <summary>The same, or null when the key is not there or cannot be read.</summary>
    public string? OptionalCode(string key, bool capitals = false)
    {
        var value = OptionalTextNode(key, RuleFiles.MaxCode, capitals ? CodePatterns.Any : CodePatterns.Small);
        if (value is null)
            return null;
        if (!value.Text.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9') || (capitals && c is '_' or (>= 'A' and <= 'Z'))))
            Error(value, $"« {value.Text} » n'est pas un code : lettres sans accent, chiffres et tirets seulement.");
        return value.Text;
    }

    public bool Flag(string key, bool whenAbsent = false) => FlagNode(key) is { } value ? value.Kind == JsonValueKind.True : whenAbsent;

    /// <summary>Where a flag stands; null when it is not there, or is none.</summary>
    public JsonNode? FlagNode(string key)
    {
        _known.Add(key);
        schema?.Add(key, JsonValueKind.True);
        var value = node.Find(key);
        if (value is null or { Kind: JsonValueKind.True or JsonValueKind.False })
            return value;

        Error(value, $"« {key} » doit être true ou false.");
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public int WholeNumber(string key, int minimum, int maximum)
    {
        schema?.Require(key);
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » (un nombre).");
        return OptionalWholeNumber(key, minimum, maximum) ?? minimum;
    }

    /// <summary>The same, or null when the key is not there or cannot be read.</summary>
    public int? OptionalWholeNumber(string key, int minimum, int maximum)
    {
        var value = Optional(key, JsonValueKind.Number, "un nombre");
        schema?.Limit(key, ("minimum", minimum), ("maximum", maximum));
        if (value is null)
            return null;
        if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            return number;

        Error(value, $"« {key} » doit être un nombre entier, de {minimum} à {maximum}.");
        return null;
    }

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        schema?.Require(key);
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » (un texte).");
        return OptionalChoice(key, choices, otherwise);
    }

    public T OptionalChoice<T>(string key, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        var value = OptionalTextNode(key, RuleFiles.MaxCode);
        schema?.Choose(key, choices.Keys);
        if (value is null)
            return otherwise;
        if (choices.TryGetValue(value.Text, out var choice))
            return choice;

        Error(value, $"« {value.Text} » n'est pas une valeur de « {key} ». {Suggestion.Hint(value.Text, [.. choices.Keys])}");
        return otherwise;
    }

    /// <summary>An object whose keys and values are to be found by the caller in these.</summary>
    public IReadOnlyList<JsonMember> Choices(string key, IEnumerable<string> keys, IEnumerable<string> words)
    {
        var value = Optional(key, JsonValueKind.Object, "un objet entre accolades");
        schema?.AddChoices(key, keys, words);
        return value?.Members ?? [];
    }

    /// <summary>An object whose keys are free and whose values are texts.</summary>
    public IReadOnlyList<JsonMember> Map(string key, string expected)
    {
        var value = Optional(key, JsonValueKind.Object, expected);
        schema?.AddMap(key);
        return value?.Members ?? [];
    }

    /// <summary>Texts of a list that must be there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="pattern">What the caller will accept, for the schema alone.</param>
    public IReadOnlyList<JsonNode> TextItems(string key, string? pattern = null)
    {
        schema?.Require(key);
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » (une liste de codes entre crochets).");
        return OptionalTextItems(key, "une liste de codes entre crochets", pattern) ?? [];
    }

    /// <summary>Texts of a list, or null when it is not there.</summary>
    public IReadOnlyList<JsonNode>? OptionalTextItems(string key, string expected, string? pattern = null, IReadOnlyList<string>? words = null)
    {
        var list = Optional(key, JsonValueKind.Array, expected);
        schema?.AddTexts(key, RuleFiles.MaxText, pattern, words);
        if (list is null)
            return null;
        var items = new List<JsonNode>();
        foreach (var item in list.Items)
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

    /// <summary>A list whose texts the caller reads, or null when it is not there.</summary>
    public JsonNode? OptionalList(string key, string expected, int most, string pattern)
    {
        var list = Optional(key, JsonValueKind.Array, expected);
        schema?.AddTexts(key, RuleFiles.MaxCode, pattern, null);
        schema?.Limit(key, ("maxItems", most));
        return list;
    }

    /// <summary>The objects of a list that must be there.</summary>
    public IEnumerable<ObjectReader> Objects(string key)
    {
        schema?.Require(key);
        if (node.Find(key) is null)
            Error(node, $"Il manque la clé « {key} » (une liste entre crochets).");
        return OptionalObjects(key);
    }

    /// <summary>The objects of a list, none when it is not there.</summary>
    public IEnumerable<ObjectReader> OptionalObjects(string key)
    {
        var list = Optional(key, JsonValueKind.Array, "une liste entre crochets");
        if (schema is not null)
        {
            yield return new ObjectReader(file, Empty, errors, schema.Items(key, RuleFiles.MaxRules));
            yield break;
        }

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
        if (schema is not null)
            return new ObjectReader(file, Empty, errors, schema.Child(key));
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

    private static JsonNode Empty => new(JsonValueKind.Object, 0);
}
