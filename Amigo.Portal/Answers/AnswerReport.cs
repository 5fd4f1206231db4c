namespace Amigo.Portal.Answers;

/// <summary>What the answers beside the forms were worth over a period.</summary>
/// <param name="Spared">Requests that were not opened.</param>
/// <param name="Uses">The pairs shown most often, first.</param>
public sealed record AnswerReport(int Spared, IReadOnlyList<AnswerUse> Uses);
