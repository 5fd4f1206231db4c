namespace Amigo.Portal.Relevance;

/// <summary>A question, who asks it, and what answers it.</summary>
public sealed record JudgedQuery
{
    /// <summary>Names it in reports.</summary>
    public required string Id { get; init; }

    /// <summary>What is typed, by condition ("clean", "typo"…); a condition that is absent is not measured for it.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>Relevance of each document that answers, from 1; the other documents count 0.</summary>
    public required IReadOnlyDictionary<string, int> Grades { get; init; }

    /// <summary>As in <see cref="Search.SearchQuery.Scopes"/>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>As in <see cref="Search.SearchQuery.Kinds"/>.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
}
