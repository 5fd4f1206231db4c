namespace Amigo.Rules;

/// <summary>An impact, an urgency, a priority or a solution code of <c>valeurs.json</c>.</summary>
/// <param name="Code">Stable code stored with tickets.</param>
/// <param name="Label">French label.</param>
/// <param name="Badge">Tone as in <see cref="Status.Badge"/>, or null.</param>
public sealed record ListValue(string Code, string Label, string? Badge);
