namespace Amigo.Portal.Pages.Agent;

/// <summary>A filter in force, as a link that takes it away.</summary>
/// <param name="Key">The parameter of the address.</param>
public sealed record FilterChip(string Key, string Label);
