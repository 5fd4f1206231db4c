namespace Amigo.Rules.Evaluation;

/// <summary>A rule as its author wrote it, for people.</summary>
/// <param name="Expression">Its condition.</param>
/// <param name="Line">Where it begins in its file.</param>
/// <param name="Place">Where its expression begins.</param>
/// <param name="Label">What to say when it holds, or null.</param>
/// <param name="Refusal">What to say when it does not, or null.</param>
internal sealed record RuleWords(string Expression, int Line, (int Line, int Column) Place, string? Label, string? Refusal);
