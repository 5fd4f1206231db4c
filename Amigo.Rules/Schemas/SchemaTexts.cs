using System.Text.Json;
using System.Text.Json.Nodes;

namespace Amigo.Rules.Schemas;

/// <summary>What editors say of each file and key, from <c>textes.json</c>: by file and key, else by key alone.</summary>
internal sealed class SchemaTexts
{
    private readonly Dictionary<string, string> _titles;
    private readonly Dictionary<string, string> _keys;

    private SchemaTexts(JsonObject root)
    {
        _titles = root["titres"].Deserialize<Dictionary<string, string>>()!;
        _keys = root["cles"].Deserialize<Dictionary<string, string>>()!;
    }

    public static SchemaTexts Load()
    {
        using var stream = typeof(SchemaTexts).Assembly.GetManifestResourceStream("Amigo.Rules.Schemas.textes.json")!;
        return new SchemaTexts(JsonNode.Parse(stream)!.AsObject());
    }

    public string Title(string file) => _titles[file];

    /// <exception cref="InvalidOperationException">A reader asks for a key that nobody has described.</exception>
    public string Of(string file, string key) =>
        _keys.GetValueOrDefault($"{file}:{key}") ?? _keys.GetValueOrDefault(key)
        ?? throw new InvalidOperationException($"Schemas/textes.json does not describe « {key} » of {file}.");
}
