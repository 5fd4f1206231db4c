namespace Amigo.Portal.Editing;

/// <param name="Commit">Its full name; null when there is none.</param>
/// <param name="Problem">Why not, in French; null where there is no repository.</param>
public sealed record GitOutcome(string? Commit, string? Problem);
