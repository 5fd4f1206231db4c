using System.Text;
using System.Text.Json;

namespace Amigo.Rules.Loading;

/// <summary>Reads a file into <see cref="JsonNode"/>s; refuses bad syntax, excessive depth and keys given twice.</summary>
internal static class JsonTreeReader
{
    private const int MaxReason = 120;

    /// <summary>The file's root object, or null after reporting why there is none.</summary>
    public static JsonNode? Read(SourceFile file, ErrorList errors)
    {
        var reader = new Utf8JsonReader(file.Content, new JsonReaderOptions { MaxDepth = RuleFiles.MaxJsonDepth });
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, file, errors);
            while (reader.Read())
            {
            }

            if (root.Kind == JsonValueKind.Object)
                return root;

            errors.Add(file, root.Offset, "Un fichier de règles est un objet JSON : il commence par « { ».");
        }
        catch (JsonException exception)
        {
            errors.Add(file, Offset(file, exception), $"Ce fichier n'est pas du JSON valable : {Reason(exception)}");
        }
        catch (InvalidOperationException)
        {
            errors.Add(file, (int)reader.TokenStartIndex, "Ce texte n'est pas de l'UTF-8 valable.");
        }

        return null;
    }

    private static JsonNode ReadValue(ref Utf8JsonReader reader, SourceFile file, ErrorList errors)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var node = new JsonNode(JsonValueKind.Object, offset);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                    ReadMember(ref reader, node, file, errors);
                return node;
            case JsonTokenType.StartArray:
                var list = new JsonNode(JsonValueKind.Array, offset);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Items.Add(ReadValue(ref reader, file, errors));
                return list;
            case JsonTokenType.String:
                return new JsonNode(JsonValueKind.String, offset) { Text = reader.GetString() ?? "" };
            case JsonTokenType.True:
                return new JsonNode(JsonValueKind.True, offset);
            case JsonTokenType.False:
                return new JsonNode(JsonValueKind.False, offset);
            case JsonTokenType.Number:
                return new JsonNode(JsonValueKind.Number, offset) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            default:
                return new JsonNode(JsonValueKind.Null, offset);
        }
    }

    private static void ReadMember(ref Utf8JsonReader reader, JsonNode node, SourceFile file, ErrorList errors)
    {
        var offset = (int)reader.TokenStartIndex;
        var key = reader.GetString() ?? "";
        reader.Read();
        var value = ReadValue(ref reader, file, errors);
        if (node.Find(key) is null)
            node.Members.Add(new JsonMember(key, offset, value));
        else
            errors.Add(file, offset, $"La clé « {key} » est donnée deux fois : une seule compterait.");
    }

    private static int Offset(SourceFile file, JsonException exception)
    {
        var content = file.Content;
        var start = 0;
        for (var line = 0L; line < (exception.LineNumber ?? 0); line++)
        {
            var next = content[start..].IndexOf((byte)'\n');
            if (next < 0)
                break;
            start += next + 1;
        }

        return start + (int)(exception.BytePositionInLine ?? 0);
    }

    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = JsonMessages.Translate((end > 0 ? exception.Message[..end] : exception.Message).ReplaceLineEndings(" "));
        // A literal that does not end takes the rest of the file along.
        return reason.Length <= MaxReason ? reason : $"{reason[..MaxReason]}…";
    }
}
