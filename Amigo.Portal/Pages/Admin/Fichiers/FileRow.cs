using Amigo.Portal.Editing;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <param name="IsNew">A draft of a file that is not there yet.</param>
public sealed record FileRow(EditPath Path, string Title, FileKind Kind, bool IsDraft, bool IsNew, int Errors, int Warnings);
