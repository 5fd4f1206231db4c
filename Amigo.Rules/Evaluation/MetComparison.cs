namespace Amigo.Rules.Evaluation;

/// <summary>A comparison with its values, raw and written in French.</summary>
internal sealed record MetComparison(string? Left, Relation Relation, string? Right, object? First, object? Second, string FirstText, string SecondText);
