using System.Text.Json;
using System.Text.Json.Nodes;

namespace Amigo.Rules.Schemas;

/// <summary>The JSON schema of one object, written down while a reader asks for its keys: what is read is what is described.</summary>
internal sealed class ObjectSchema
{
    private readonly JsonArray _required = [];
    private readonly JsonObject _properties = [];

    public ObjectSchema()
    {
        Json = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["required"] = _required, ["properties"] = _properties };
    }

    public JsonObject Json { get; }

    /// <summary>A key that may be there.</summary>
    public JsonObject Add(string key, JsonValueKind kind)
    {
        if (_properties[key] is not JsonObject value)
            _properties[key] = value = new JsonObject { ["type"] = TypeOf(kind) };
        return value;
    }

    /// <summary>A key that must be there.</summary>
    public void Require(string key)
    {
        if (!_required.Any(known => (string?)known == key))
            _required.Add(key);
    }

    /// <summary>Narrows what a key accepts.</summary>
    public void Limit(string key, params IEnumerable<(string Keyword, JsonNode Value)> limits) => Limit((JsonObject)_properties[key]!, limits);

    /// <summary>A key whose value is one of a few words.</summary>
    public void Choose(string key, IEnumerable<string> words) => _properties[key] = Words(words);

    /// <summary>A list of texts.</summary>
    public void AddTexts(string key, int most, string? pattern, IReadOnlyList<string>? words)
    {
        var item = words is null ? new JsonObject { ["type"] = "string", ["maxLength"] = most } : Words(words);
        if (words is null && pattern is not null)
            item["pattern"] = pattern;
        Limit(key, ("uniqueItems", true), ("items", item));
    }

    /// <summary>An object whose keys are a few words, each with one of a few words.</summary>
    public void AddChoices(string key, IEnumerable<string> keys, IEnumerable<string> words)
    {
        var inner = new JsonObject();
        foreach (var name in keys)
            inner[name] = Words(words);
        Limit(key, ("additionalProperties", false), ("properties", inner));
    }

    /// <summary>An object whose keys are free and whose values are texts.</summary>
    public void AddMap(string key) => Limit(key, ("additionalProperties", new JsonObject { ["type"] = "string" }));

    /// <summary>The schema of the object that a key holds.</summary>
    public ObjectSchema Child(string key)
    {
        var child = new ObjectSchema();
        _properties[key] = child.Json;
        return child;
    }

    /// <summary>The schema of the objects of a list.</summary>
    public ObjectSchema Items(string key, int most)
    {
        var child = new ObjectSchema();
        Limit(key, ("maxItems", most), ("items", child.Json));
        return child;
    }

    private static void Limit(JsonObject value, IEnumerable<(string Keyword, JsonNode Value)> limits)
    {
        foreach (var (keyword, limit) in limits)
            value[keyword] = limit;
    }

    private static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static string TypeOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.Number => "integer",
        JsonValueKind.True => "boolean",
        _ => "string",
    };
}
