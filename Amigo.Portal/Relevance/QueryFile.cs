using System.Text.Json;

namespace Amigo.Portal.Relevance;

/// <summary>
/// Reads <c>{collections: {name: {min_relevant_grade, queries: [{id, text, variants: {condition: text}, qrels: {document: grade}}]}}}</c>;
/// other keys are ignored.
/// </summary>
public static class QueryFile
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <exception cref="RelevanceException">The file cannot be read.</exception>
    public static IReadOnlyList<JudgedCollection> Read(string path)
    {
        var file = JudgedFiles.Open(path, stream => JsonSerializer.Deserialize<Root>(stream, Json));
        if (file?.Collections is not { Count: > 0 } collections)
            throw new RelevanceException($"{path} : il manque « collections ».");
        return [.. collections.Select(pair => ToCollection(path, pair.Key, pair.Value))];
    }

    private static JudgedCollection ToCollection(string path, string name, Collection? collection)
    {
        if (collection?.Queries is not { Count: > 0 } queries)
            throw new RelevanceException($"{path} : la collection « {name} » n’a pas de questions (« queries »).");
        return new(name, collection.MinRelevantGrade, [.. queries.Select((query, rank) =>
        {
            if (query?.Text is null || query.Qrels is null)
                throw new RelevanceException($"{path} : question {rank + 1} de « {name} » : « text » et « qrels » sont attendus.");
            var texts = new Dictionary<string, string>(query.Variants ?? []) { [Conditions.Clean] = query.Text };
            return new JudgedQuery { Id = query.Id ?? $"{name}-{rank + 1}", Texts = texts, Grades = query.Qrels, Scopes = [DocumentFile.Scope] };
        })]);
    }

    private sealed record Root(Dictionary<string, Collection?>? Collections);

    private sealed record Collection(List<Query?>? Queries, int MinRelevantGrade = 1);

    private sealed record Query(string? Id, string? Text, Dictionary<string, string>? Variants, Dictionary<string, int>? Qrels);
}
