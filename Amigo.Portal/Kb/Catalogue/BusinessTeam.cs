namespace Amigo.Portal.Kb.Catalogue;

/// <summary>A division of the academic services ("équipe métier") that a request may concern.</summary>
public sealed record BusinessTeam(string Code, string Name);
