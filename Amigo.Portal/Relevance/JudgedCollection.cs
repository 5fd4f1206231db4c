namespace Amigo.Portal.Relevance;

/// <summary>Questions about one set of documents.</summary>
/// <param name="MinimumGrade">Lowest grade that counts as an answer for H@1, R@5, R@10 and MRR@10; nDCG reads all grades.</param>
public sealed record JudgedCollection(string Name, int MinimumGrade, IReadOnlyList<JudgedQuery> Queries);
