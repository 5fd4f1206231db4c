using System.Globalization;
using Amigo.Portal.Editing;
using Amigo.Portal.Pages;
using Amigo.Portal.TagHelpers;
using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>The sets of rules that an administrator may compare and try: those in force, those one has begun, those that were.</summary>
public sealed class RuleSides(RuleBook book, DraftBook drafts, FileHistory history)
{
    public const string InForce = "en-vigueur";
    public const string Draft = "brouillon";

    private const string VersionPrefix = "version-";
    private const int ListedVersions = 30;
    private const int LongestReason = 60;

    private static readonly RuleChoice Current = new(InForce, "Règles en vigueur");
    private static readonly RuleChoice Begun = new(Draft, "Mon brouillon");

    /// <summary>Those in force, then the person's own draft if there is one, then the latest versions.</summary>
    public async Task<IReadOnlyList<RuleChoice>> ListAsync(int personId, CancellationToken cancellationToken)
    {
        var changes = await history.ListAsync(EditFolder.Rules, null, new PageWindow(1, ListedVersions), cancellationToken);
        var hasDraft = (await drafts.ListAsync(personId, EditFolder.Rules, cancellationToken)).Count > 0;
        return [Current, .. hasDraft ? [Begun] : Array.Empty<RuleChoice>(), .. changes.Select(Version)];
    }

    /// <summary>Null when there is no such set, or no longer.</summary>
    public async Task<RuleSide?> FindAsync(string? code, int personId, CancellationToken cancellationToken)
    {
        if (code == InForce)
            return new RuleSide(Current, book.Current, []);
        if (code == Draft)
            return await LoadAsync(Begun, drafts.CandidateRulesAsync(personId, cancellationToken));
        return int.TryParse(code?.StartsWith(VersionPrefix, StringComparison.Ordinal) == true ? code[VersionPrefix.Length..] : "", NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await history.FindAsync(id, cancellationToken) is { Folder: EditFolder.Rules } change
                ? await LoadAsync(Version(change), history.RulesAtAsync(id, cancellationToken))
                : null;
    }

    /// <summary>They are read from a copy of their files, which a full disk refuses.</summary>
    private static async Task<RuleSide?> LoadAsync(RuleChoice choice, Task<RuleSetLoad?> loading)
    {
        try
        {
            return await loading is { } load ? RuleSide.Of(choice, load) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new RuleSide(choice, null, [CandidateFolder.NotMade]);
        }
    }

    private static RuleChoice Version(ChangeRow change) => new(
        $"{VersionPrefix}{change.Id}",
        $"Version du {French.DateAndTime(change.At)}\u00A0: {(change.Reason.Length <= LongestReason ? change.Reason : change.Reason[..LongestReason] + "…")}");
}
