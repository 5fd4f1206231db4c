using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amigo.Portal.Live;

/// <summary>What a node tells the others.</summary>
internal sealed record LiveNotice(Guid Node, IReadOnlyList<LiveChange> Changes)
{
    public static LiveNotice? Read(string text) => JsonSerializer.Deserialize(text, LiveNoticeJson.Default.LiveNotice);

    public string Write() => JsonSerializer.Serialize(this, LiveNoticeJson.Default.LiveNotice);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LiveNotice))]
internal sealed partial class LiveNoticeJson : JsonSerializerContext;
