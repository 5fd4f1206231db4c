namespace Amigo.Rules;

/// <summary>One rule that filters tickets, alone, with where it stands.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Filter">The filter it makes by itself.</param>
/// <param name="Line">Line of its expression, from 1.</param>
/// <param name="Column">Column of its expression, from 1, in characters.</param>
public sealed record PlacedFilter(RuleReference Rule, FilterRule Filter, int Line, int Column);
