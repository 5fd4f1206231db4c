namespace Amigo.Rules;

/// <summary>What rules name and the catalogue does not have, by file, line and column.</summary>
/// <param name="Errors">Codes that a rule gives: an offer nobody could open, a team nobody belongs to.</param>
/// <param name="Warnings">Codes that a condition waits for: it may still mean old tickets.</param>
public sealed record CatalogueCheck(IReadOnlyList<RuleError> Errors, IReadOnlyList<RuleError> Warnings);
