using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amigo.Search.Tests;

/// <summary>An invented catalogue with a few sheets and FAQ entries; the words of the house are the ones that ship.</summary>
public static class Catalogue
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<SearchDocument> Documents { get; } = Read<SearchDocument>("catalogue.json");

    public static Synonyms Synonyms { get; } = ReadSynonyms();

    public static SearchIndex Index { get; } = SearchIndex.Build(Documents, new() { Synonyms = Synonyms });

    public static IReadOnlyList<T> Read<T>(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Cases", file));
        return JsonSerializer.Deserialize<List<T>>(stream, Json)!;
    }

    public static SearchResults Search(string text, params string[] scopes) => Index.Search(Query(text, scopes));

    public static SearchQuery Query(string text, params string[] scopes) =>
        new() { Text = text, Scopes = scopes.Length == 0 ? ["tous"] : scopes };

    public static List<string> Ids(this SearchResults results) => [.. results.Hits.Select(hit => hit.Id)];

    public static string Marked(this MarkedText text) =>
        string.Join('|', text.Marks.Select(mark => text.Text.Substring(mark.Start, mark.Length)));

    private static Synonyms ReadSynonyms()
    {
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Cases", "synonymes.txt"));
        return Synonyms.Parse(reader);
    }
}
