using Amigo.Portal.Editing;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>A file that somebody else changed since a draft was begun, with what one needs to choose.</summary>
/// <param name="Begun">What the draft started from; null when that is not known any more.</param>
/// <param name="Mine">The draft.</param>
/// <param name="Now">What is in force; null when the file is not there any more.</param>
/// <param name="Hash">Of what is in force as it is shown here, which a choice is sent with; null when the file is not there any more.</param>
public sealed record FileConflict(EditPath Path, byte[]? Begun, byte[] Mine, byte[]? Now, string? Hash)
{
    public bool IsGone => Now is null;

    /// <summary>From <see cref="Begun"/> to <see cref="Now"/>. Compared when a page shows it: most requests only ask whether there is a conflict.</summary>
    public LineDiff? Theirs => Begun is null || Path.IsPicture ? null : LineDiff.Of(EditText.Decode(Begun), EditText.Decode(Now));

    /// <summary>Both changes touch different lines.</summary>
    public bool CanBeMerged => Begun is not null && Now is not null && !Path.IsPicture && TextMerge.Of(Begun, Mine, Now) is not null;
}
