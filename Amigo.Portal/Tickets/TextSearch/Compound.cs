using Amigo.Search;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Words that nothing but one sign parts: "wi-fi", "prenom.nom", "R-000123".</summary>
internal static class Compound
{
    public static bool IsJoined(string text, FrenchWord left, FrenchWord right) =>
        right.Start == EndOf(left) + 1 && !char.IsWhiteSpace(text[EndOf(left)]);

    public static bool IsHyphenated(string text, FrenchWord left, FrenchWord right) =>
        IsJoined(text, left, right) && text[EndOf(left)] is '-' or '\u2010' or '\u2011';

    private static int EndOf(FrenchWord word) => word.Start + word.Length;
}
