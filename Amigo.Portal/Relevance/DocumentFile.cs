using System.Text.Json;
using Amigo.Portal.Kb;
using Amigo.Search;

namespace Amigo.Portal.Relevance;

/// <summary>Reads documents of one JSON object a line: <c>{id, kind, title, path, keywords, body}</c>, all texts.</summary>
public static class DocumentFile
{
    /// <summary>What everybody may find: these documents have no readers of their own.</summary>
    public const string Scope = "tous";

    private const string CatalogueKind = "catalogue";
    private const string IncidentLevel = "Incident";
    private const string RequestLevel = "Demande";

    /// <exception cref="RelevanceException">The file cannot be read.</exception>
    public static IReadOnlyList<SearchDocument> Read(string path)
    {
        var documents = JudgedFiles.Open(path, stream => ReadLines(path, stream));
        if (documents.Count == 0)
            throw new RelevanceException($"{path} : aucun document.");
        if (documents.CountBy(document => document.Id).FirstOrDefault(pair => pair.Value > 1) is { Key: { } twice })
            throw new RelevanceException($"{path} : deux documents ont l’identifiant « {twice} ».");
        return documents;
    }

    private static List<SearchDocument> ReadLines(string path, Stream stream)
    {
        using var reader = new StreamReader(stream);
        var documents = new List<SearchDocument>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                documents.Add(ToDocument(path, number, line));
        }

        return documents;
    }

    private static SearchDocument ToDocument(string path, int number, string text)
    {
        try
        {
            var line = JsonSerializer.Deserialize<Line>(text, JsonSerializerOptions.Web);
            if (line?.Id is null || line.Title is null)
                throw new RelevanceException($"{path}({number},1): « id » et « title » sont attendus.");
            return ToDocument(line);
        }
        catch (JsonException exception)
        {
            throw JudgedFiles.Broken(path, number, exception);
        }
    }

    /// <summary>A document of the catalogue is an offer, whose last level may say what the request is: that is no name to search.</summary>
    private static SearchDocument ToDocument(Line line)
    {
        var levels = (line.Path ?? "").Split(" > ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isOffer = line.Kind is CatalogueKind or KnowledgeBase.OfferKind;
        RequestType? type = !isOffer ? null : levels.LastOrDefault() switch
        {
            IncidentLevel => RequestType.Incident,
            RequestLevel => RequestType.ServiceRequest,
            _ => null,
        };
        return new()
        {
            Id = line.Id!,
            Kind = isOffer ? KnowledgeBase.OfferKind : line.Kind ?? "",
            Title = line.Title!,
            Path = type is null ? levels : levels[..^1],
            Keywords = (line.Keywords ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Body = line.Body ?? "",
            Scopes = [Scope],
            RequestType = type,
        };
    }

    private sealed record Line(string? Id, string? Kind, string? Title, string? Path, string? Keywords, string? Body);
}
