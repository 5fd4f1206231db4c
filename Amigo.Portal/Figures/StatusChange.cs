namespace Amigo.Portal.Figures;

/// <summary>A line of the journal that moved a request, or gave an opinion of it.</summary>
internal sealed record StatusChange(int Number, DateTime At, string? From, string To, int? Satisfaction);
