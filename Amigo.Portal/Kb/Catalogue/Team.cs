namespace Amigo.Portal.Kb.Catalogue;

/// <summary>A support team that requests are sent to.</summary>
public sealed record Team(string Code, string Name, string? Description);
