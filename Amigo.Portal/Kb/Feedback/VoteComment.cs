namespace Amigo.Portal.Kb.Feedback;

/// <summary>What one reader would change, without their name.</summary>
public sealed record VoteComment(DateTime At, bool IsCurrent, string? Reason, string Comment);
