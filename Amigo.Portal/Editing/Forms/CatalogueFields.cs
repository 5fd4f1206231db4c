namespace Amigo.Portal.Editing.Forms;

/// <summary>What the form on a node of the catalogue shows.</summary>
/// <param name="Team">Null: a leaf whose team is its service's, or a node that has none.</param>
/// <param name="Kind"><c>demande</c> or <c>incident</c>; null for what is not a leaf.</param>
public sealed record CatalogueFields(string Name, string? Team, string? Kind, IReadOnlyList<string> Keywords, bool IsService);
