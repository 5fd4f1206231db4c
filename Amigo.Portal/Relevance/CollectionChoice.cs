using Amigo.Search;

namespace Amigo.Portal.Relevance;

/// <summary>Finds which collection of questions goes with a file of documents.</summary>
public static class CollectionChoice
{
    /// <summary>The one that is named; else the one of the file's name; else the one whose answers are among the documents.</summary>
    /// <exception cref="RelevanceException">None goes with the documents.</exception>
    public static JudgedCollection Choose(
        IReadOnlyList<JudgedCollection> collections, string? name, string documentFile, IReadOnlyList<SearchDocument> documents)
    {
        var names = string.Join(", ", collections.Select(collection => collection.Name));
        if (name is not null)
        {
            return collections.FirstOrDefault(collection => collection.Name == name)
                ?? throw new RelevanceException($"--collection : « {name} » n’est pas dans les questions ; collections possibles : {names}.");
        }

        var ids = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var answered = collections.ToDictionary(collection => collection.Name, collection => collection.Queries.Count(query => query.Grades.Keys.Any(ids.Contains)));
        var ofFile = collections.FirstOrDefault(collection => collection.Name == Path.GetFileNameWithoutExtension(documentFile));
        var best = ofFile is not null && answered[ofFile.Name] > 0 ? ofFile : collections.MaxBy(collection => answered[collection.Name])!;
        return answered[best.Name] > 0
            ? best
            : throw new RelevanceException($"aucune question n’a sa réponse parmi ces documents ; collections des questions : {names} (à choisir par --collection).");
    }
}
