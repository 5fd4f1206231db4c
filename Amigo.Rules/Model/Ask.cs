namespace Amigo.Rules;

/// <summary>Something a transition asks for.</summary>
/// <param name="Kind">What.</param>
/// <param name="IsRequired">Whether the transition is refused without it.</param>
public sealed record Ask(AskKind Kind, bool IsRequired);
