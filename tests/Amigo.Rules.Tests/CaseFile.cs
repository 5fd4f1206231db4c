using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amigo.Rules.Tests;

/// <summary>Reads case files, which people extend without touching code: misspelt keys are refused.</summary>
internal static class CaseFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static T Read<T>(string name) => JsonSerializer.Deserialize<T>(Text(name), Options)!;

    public static string Text(string name) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "Amigo.Rules.Tests", "Cases", name));
}
