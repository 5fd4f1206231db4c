namespace Amigo.Portal.Editing.Forms;

/// <summary>What a status says to people.</summary>
public sealed record StatusWords(string Code, string Label, string Description);
