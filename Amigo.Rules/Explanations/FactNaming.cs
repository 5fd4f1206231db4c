namespace Amigo.Rules;

/// <summary>Names what only the caller knows: people, teams, services. Give a reader no name that they may not read.</summary>
/// <param name="field">The fact a value belongs to or is compared with: <c>AuthorId</c>, <c>TeamCode</c>.</param>
/// <param name="value">A number or a code.</param>
/// <returns>The name, or null to leave the value as it is.</returns>
public delegate string? FactNaming(string field, object value);
