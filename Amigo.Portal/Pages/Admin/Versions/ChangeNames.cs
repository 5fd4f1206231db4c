using Amigo.Portal.Editing;
using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Pages.Admin.Versions;

/// <summary>How history speaks of changes.</summary>
public static class ChangeNames
{
    public static string Who(this ChangeRow change) => change.Origin == ChangeOrigin.Portal ? change.Author ?? "une personne retirée" : "hors du portail";

    public static string What(this ChangeRow change)
    {
        var named = string.Join(", ", change.Files);
        var rest = change.FileCount - change.Files.Count;
        return rest > 0 ? $"{named} et {French.Count(rest, "autre", "autres")}" : named;
    }

    /// <summary>As people shorten the name of a commit.</summary>
    public static string? ShortCommit(this ChangeRow change) => change.Commit is { Length: > 10 } commit ? commit[..10] : change.Commit;
}
