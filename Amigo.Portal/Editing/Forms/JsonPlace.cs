using System.Text.Json;

namespace Amigo.Portal.Editing.Forms;

/// <summary>A JSON value and where it stands in its text, so that one value is replaced and everything else stays as it was written.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Text">Of a string.</param>
internal sealed record JsonPlace(JsonValueKind Kind, int Start, int End, string Text)
{
    private const int MaximumDepth = 16;

    public IReadOnlyList<JsonPlace> Items { get; private init; } = [];

    public IReadOnlyDictionary<string, JsonPlace> Members { get; private init; } = new Dictionary<string, JsonPlace>();

    /// <summary>Null when it is not JSON.</summary>
    public static JsonPlace? Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaximumDepth });
            reader.Read();
            return Read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public JsonPlace? Find(string key) => Members.GetValueOrDefault(key);

    public string? TextOf(string key) => Find(key) is { Kind: JsonValueKind.String } value ? value.Text : null;

    private static JsonPlace Read(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var members = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var key = reader.GetString()!;
                reader.Read();
                members[key] = Read(ref reader);
            }

            return new JsonPlace(JsonValueKind.Object, start, (int)reader.BytesConsumed, "") { Members = members };
        }

        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var items = new List<JsonPlace>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Read(ref reader));
            return new JsonPlace(JsonValueKind.Array, start, (int)reader.BytesConsumed, "") { Items = items };
        }

        var isText = reader.TokenType == JsonTokenType.String;
        return new JsonPlace(isText ? JsonValueKind.String : JsonValueKind.Undefined, start, (int)reader.BytesConsumed, isText ? reader.GetString()! : "");
    }
}
