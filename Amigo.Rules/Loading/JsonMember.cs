namespace Amigo.Rules.Loading;

/// <summary>A key of a JSON object with its place.</summary>
internal sealed record JsonMember(string Key, int Offset, JsonNode Value);
