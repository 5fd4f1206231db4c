namespace Amigo.Portal.Figures;

/// <summary>What the figures read of a request besides what rules see of it.</summary>
internal sealed record RequestDates(
    int Number, string ServiceName, DateTime CreatedAt, DateTime? TakenAt, DateTime? ResolvedAt, DateTime? ClosedAt, int? ResolveSecondsLeft);
