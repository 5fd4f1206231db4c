using System.Text.RegularExpressions;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>The words by which mail programs, in French and in English, say that a quotation or a signature follows.</summary>
internal static partial class MailPhrases
{
    /// <summary>An attribution may be wrapped over that many lines.</summary>
    private const int AttributionLines = 4;

    private const int HeaderLines = 8;

    /// <summary>Its beginning: programs wrap lines.</summary>
    private static readonly string ReplyMarker = Text.Fold(MailText.ReplyMarker).Split(':')[0].Trim();

    /// <summary>Longer lines are people's words.</summary>
    private const int LongestPhrase = 400;

    /// <summary>"Le lun. 12 janv. 2026 à 09:30, Nolwenn Tanguy a écrit :", wrapped or not.</summary>
    /// <returns>How many lines it takes from <paramref name="start"/>; zero when it is none.</returns>
    public static int AttributionLength(IReadOnlyList<MailLine> lines, int start)
    {
        if (!Opening().IsMatch(Phrase(lines[start])))
            return 0;
        var text = "";
        for (var i = start; i < Math.Min(lines.Count, start + AttributionLines) && !lines[i].IsBlank && !lines[i].IsQuoted; i++)
        {
            text = $"{text} {Phrase(lines[i])}".Trim();
            if (text.Length <= LongestPhrase && Attribution().IsMatch(text) && text.Any(char.IsAsciiDigit))
                return i - start + 1;
        }

        return 0;
    }

    /// <summary>"-----Message d'origine-----", or our own line above which people answer.</summary>
    public static bool IsSeparator(MailLine line) => !line.IsQuoted && Phrase(line) is { Length: > 0 } text
        && (Separator().IsMatch(text) || text.StartsWith(ReplyMarker, StringComparison.Ordinal));

    /// <summary>"De : … Envoyé : … Objet : …": the headers that Outlook and Zimbra write above the mail that is answered.</summary>
    public static bool IsHeaderBlock(IReadOnlyList<MailLine> lines, int start)
    {
        if (lines[start].IsQuoted || !From().IsMatch(Phrase(lines[start])))
            return false;
        var block = lines.Skip(start + 1).Take(HeaderLines).Select(Phrase).ToList();
        return block.Exists(text => Sent().IsMatch(text)) && block.Exists(text => Subject().IsMatch(text));
    }

    /// <summary>A line of underscores or dashes, which some programs draw above the headers.</summary>
    public static bool IsRuler(MailLine line) => Ruler().IsMatch(line.Text);

    /// <summary>The conventional line above a signature.</summary>
    public static bool IsSignatureDelimiter(MailLine line) => !line.IsQuoted && line.Text.TrimEnd() == "--";

    /// <summary>"Envoyé de mon iPhone": what a telephone or a virus scanner adds.</summary>
    public static bool IsAdvertisement(MailLine line) => Phrase(line) is { Length: > 0 } text && Advertisement().IsMatch(text);

    private static string Phrase(MailLine line) =>
        line.Text.Length > LongestPhrase ? "" : Text.Fold(line.Text).Trim(' ', '\t', '*', '>', '\u200b', '\ufeff');

    [GeneratedRegex(@"^(le|on)\s", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(le\s.*\ba\s+ecrit|on\s.*\bwrote)\s?:?$", RegexOptions.NonBacktracking)]
    private static partial Regex Attribution();

    [GeneratedRegex(
        @"^((-|_){2,}\s*(message d'origine|message original|message initial|mail original|courriel original|message transfere|original message|forwarded message)\s*(-|_){2,}"
        + @"|(debut du message (reexpedie|transfere)|begin forwarded message)\s?:)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(de|from|expediteur)\*?\s?:", RegexOptions.NonBacktracking)]
    private static partial Regex From();

    [GeneratedRegex(@"^(envoye|date|sent|envoye le)\*?\s?:", RegexOptions.NonBacktracking)]
    private static partial Regex Sent();

    [GeneratedRegex(@"^(objet|sujet|subject)\*?\s?:", RegexOptions.NonBacktracking)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^\s*[_\-]{10,}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Ruler();

    [GeneratedRegex(
        @"^((envoye (de|depuis|a partir de|avec|par)|telecharge[rz]?|obtenir|obtenez) (mon|ma|l'application|la messagerie|outlook|yahoo|proton|un (smartphone|telephone|appareil)|gmail|courrier|orange|free|sfr|bouygues|samsung).{0,80}"
        + @"|sent (from|with) (my|outlook|yahoo|proton|mail|samsung|gmail).{0,80}|get outlook for .{0,40}"
        + @"|(l'absence de virus dans ce courrier|garanti sans virus|sans virus\.|virus-free\.).{0,120})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Advertisement();
}
