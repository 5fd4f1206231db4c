using Amigo.Search;

namespace Amigo.Portal.Pages.Recherche;

/// <summary>How a reason is told: before, what was found, after.</summary>
internal static class MatchSentence
{
    public static string Link(MatchReason reason) => reason.Kind switch
    {
        MatchKind.Correction => "corrigé en",
        MatchKind.Beginning => "début de",
        MatchKind.Synonym => "a pour synonyme",
        MatchKind.Pinned => "mène ici\u00A0: réponse choisie par l’assistance,",
        _ => IsSame(reason) ? "se trouve" : "autre forme de",
    };

    /// <summary>Whether what was found says more than what was typed.</summary>
    public static bool ShowsFound(MatchReason reason) => reason.Kind != MatchKind.Word || !IsSame(reason);

    public static string Place(MatchReason reason) => reason switch
    {
        { Kind: MatchKind.Pinned } => "",
        { Place: MatchPlace.Title } => "dans le titre",
        { Place: MatchPlace.Path } => "dans le service ou sa famille",
        { Place: MatchPlace.Keywords } => "dans ses mots clés",
        _ => "dans sa description",
    };

    private static bool IsSame(MatchReason reason) => Text.Fold(reason.Typed) == Text.Fold(reason.Found);
}
