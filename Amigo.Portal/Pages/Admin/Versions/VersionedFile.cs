using Amigo.Portal.Editing;

namespace Amigo.Portal.Pages.Admin.Versions;

/// <summary>A file of a change, as the page of the change shows it.</summary>
/// <param name="Hash">Null when the change took the file away.</param>
/// <param name="Difference">From the version before; null for a picture and for what is not compared.</param>
/// <param name="IsInForce">The file holds the same now.</param>
public sealed record VersionedFile(EditPath Path, string? Hash, LineDiff? Difference, bool IsInForce);
