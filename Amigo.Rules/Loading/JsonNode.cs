using System.Text.Json;

namespace Amigo.Rules.Loading;

/// <summary>A JSON value that knows where it stands; System.Text.Json's own documents do not.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Its first byte in the file.</param>
internal sealed record JsonNode(JsonValueKind Kind, int Offset)
{
    public string Text { get; init; } = "";

    public List<JsonNode> Items { get; } = [];

    public List<JsonMember> Members { get; } = [];

    public JsonNode? Find(string key) => Members.Find(member => member.Key == key)?.Value;
}
