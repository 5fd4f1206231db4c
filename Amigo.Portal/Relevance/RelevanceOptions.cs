namespace Amigo.Portal.Relevance;

/// <summary>What the verb <c>relevance</c> was asked; paths are absolute.</summary>
public sealed record RelevanceOptions
{
    public string? Documents { get; init; }

    public string? Queries { get; init; }

    public string? Collection { get; init; }

    public string? Synonyms { get; init; }

    /// <summary>Read when neither documents nor queries are given.</summary>
    public required string Knowledge { get; init; }

    public required string Rules { get; init; }

    public bool IsJson { get; init; }
}
