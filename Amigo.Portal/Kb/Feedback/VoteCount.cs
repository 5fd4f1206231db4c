namespace Amigo.Portal.Kb.Feedback;

/// <summary>How many readers answered so.</summary>
public sealed record VoteCount(bool IsCurrent, bool IsUseful, string? Reason, int Count);
