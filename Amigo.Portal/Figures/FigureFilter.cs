namespace Amigo.Portal.Figures;

/// <summary>What figures are asked of.</summary>
/// <param name="Offer">Code of an offer, or null for all.</param>
/// <param name="Team">Code of the team that has the request, or null for all.</param>
public sealed record FigureFilter(FigurePeriod Period, string? Offer = null, string? Team = null);
