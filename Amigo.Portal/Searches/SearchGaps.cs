namespace Amigo.Portal.Searches;

/// <summary>What was searched in vain over a period.</summary>
/// <param name="WithoutClick">Something was found and nothing opened.</param>
/// <param name="Empty">Words that found nothing, most frequent first.</param>
/// <param name="Unopened">Words that found something of which nothing was ever opened.</param>
public sealed record SearchGaps(int Searches, int WithoutResult, int WithoutClick, IReadOnlyList<WordsCount> Empty, IReadOnlyList<WordsCount> Unopened);
