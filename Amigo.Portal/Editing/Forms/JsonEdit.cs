using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Amigo.Portal.Editing.Forms;

/// <summary>Replaces texts of a JSON file where they stand.</summary>
internal sealed class JsonEdit
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] utf8;
    private readonly List<(JsonPlace Place, string Text)> replacements = [];

    private JsonEdit(byte[] utf8, JsonPlace root) => (this.utf8, Root) = (utf8, root);

    public JsonPlace Root { get; }

    /// <summary>Null when the text is not JSON.</summary>
    public static JsonEdit? Of(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return JsonPlace.Parse(utf8) is { } root ? new JsonEdit(utf8, root) : null;
    }

    /// <summary>Does nothing when the value is that text already.</summary>
    public void Replace(JsonPlace? place, string text)
    {
        if (place is { Kind: JsonValueKind.String } && place.Text != text)
            replacements.Add((place, text));
    }

    /// <summary>The text with all that was replaced.</summary>
    public override string ToString()
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var (place, text) in replacements.OrderBy(replacement => replacement.Place.Start))
        {
            result.Append(Encoding.UTF8.GetString(utf8.AsSpan(at..place.Start))).Append(JsonSerializer.Serialize(text, Options));
            at = place.End;
        }

        return result.Append(Encoding.UTF8.GetString(utf8.AsSpan(at..))).ToString();
    }
}
