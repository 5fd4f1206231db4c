using Amigo.Portal.Editing;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>A draft as it is shown before it is saved.</summary>
/// <param name="Difference">Null for a picture.</param>
public sealed record ReviewedFile(EditPath Path, bool IsNew, LineDiff? Difference, long Size);
