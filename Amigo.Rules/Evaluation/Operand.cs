namespace Amigo.Rules.Evaluation;

/// <summary>One side of a comparison.</summary>
/// <param name="Field">The fact it is, or null for a written or computed value.</param>
/// <param name="Source">The fact as rule files name it.</param>
/// <param name="Read">Its value.</param>
internal sealed record Operand<TSubject>(string? Field, string Source, Func<Sight<TSubject>, object?> Read);
