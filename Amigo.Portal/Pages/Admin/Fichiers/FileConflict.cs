using Amigo.Portal.Editing;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>A file that somebody else changed since a draft was begun, with what one needs to choose.</summary>
/// <param name="Theirs">From what the draft started from to what is in force now; null when the start is not known any more.</param>
/// <param name="Now">The hash of the file as it is shown here, which a choice is sent with; null when it is not there any more.</param>
/// <param name="CanBeMerged">Both changes touch different lines.</param>
public sealed record FileConflict(EditPath Path, LineDiff? Theirs, string? Now, bool CanBeMerged)
{
    public bool IsGone => Now is null;
}
