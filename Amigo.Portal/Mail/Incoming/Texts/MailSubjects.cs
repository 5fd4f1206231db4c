using System.Text.RegularExpressions;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>The subject of a mail as the subject of a request.</summary>
internal static partial class MailSubjects
{
    public const string None = "Courriel sans objet";

    private const int LongestSubject = 2_000;

    /// <summary>Without "Re:", "Tr:" and their like, nor the reference of a request; one line, and no longer than a request's.</summary>
    public static string Clean(string? subject)
    {
        var line = Text.OneLine(Text.Cut(subject ?? "", LongestSubject));
        for (var before = ""; before != line;)
            (before, line) = (line, Citation().Replace(Prefix().Replace(line, ""), " ").Trim());
        line = Text.Cut(Text.OneLine(line), Ticket.SubjectLength).TrimEnd();
        return line.Length == 0 ? None : line;
    }

    /// <summary>The request that the subject names as our own mails do, between brackets.</summary>
    public static TicketReference? FindReference(string? subject) =>
        Citation().Match(Text.Cut(subject ?? "", LongestSubject)) is { Success: true } match
        && TicketReference.TryParse(match.Groups[1].Value, provider: null, out var reference)
            ? reference
            : null;

    [GeneratedRegex(@"^((re|ré|réf|ref|rép|rep|tr|fw|fwd|aw|wg)(\s?\[\d{1,3}\]|\s?\(\d{1,3}\))?\s?:\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\[(R-\d{6,10})\]")]
    private static partial Regex Citation();
}
