using System.Text;
using Amigo.Portal.Attachments;
using Amigo.Portal.Mail.Incoming.Texts;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using AngleSharp.Html.Parser;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>Makes a comment or a detail of a mail: the person's words, their files, and what of them could not be taken.</summary>
public sealed class MailBody(MailFiles files, AttachmentService attachments)
{
    /// <summary>Beyond, the words go in a file of their own, whole.</summary>
    public const int LongestText = TicketDetail.BodyLength - RoomForNotes;

    /// <summary>What of the files could not be taken, each character of each name written as an entity.</summary>
    private const int RoomForNotes = 14_000;

    private const int BeginningOfLongText = 10_000;
    private const string LongTextFile = "courriel.txt";

    /// <param name="isReply">Whether the quotation of the mail it answers is taken away.</param>
    /// <param name="mention">A line of ours to add, or null.</param>
    /// <returns>Null when there is neither word nor file.</returns>
    public async Task<(RichText Text, IReadOnlyList<Guid> Files)?> ReadAsync(
        Viewer viewer, ReceivedMail mail, bool isReply, string? mention, CancellationToken cancellationToken)
    {
        var words = new RichText(OwnWords.ReadHtml(mail.Parts, isReply), IsHtml: true).ToSafeHtml();
        var isBlank = RichText.IsBlank(words);
        var (kept, refusals) = await files.SaveAsync(viewer, mail, cancellationToken);
        if (isBlank && kept.Count == 0 && refusals.Count == 0)
            return null;
        if (isBlank)
            words = OwnWords.ToHtml("(Courriel sans texte.)");
        var drafts = kept.ToList();
        if (words.Length > LongestText)
            words = await ShortenAsync(viewer, words, drafts, cancellationToken);
        var notes = refusals.Select(refusal => $"Pièce jointe non reprise\u00a0: {refusal}");
        if (mention is not null)
            notes = notes.Prepend(mention);
        return (new RichText(words + string.Concat(notes.Select(OwnWords.ToHtml)), IsHtml: true), drafts);
    }

    private async Task<string> ShortenAsync(Viewer viewer, string words, List<Guid> drafts, CancellationToken cancellationToken)
    {
        var plain = PlainTextOf(words);
        var (draft, _) = await attachments.SaveDraftAsync(viewer, LongTextFile, Encoding.UTF8.GetBytes(plain), cancellationToken);
        if (draft is not null)
            drafts.Add(draft.Id);
        var end = draft is null ? "" : $"\n\n(La suite se trouve dans la pièce jointe {draft.Name}.)";
        for (var length = BeginningOfLongText; ; length /= 2)
        {
            var html = OwnWords.ToHtml($"{Text.Cut(plain, length)}…{end}");
            if (html.Length <= LongestText)
                return html;
        }
    }

    private static string PlainTextOf(string html)
    {
        var document = new HtmlParser().ParseDocument(html.Replace("<br>", "\n", StringComparison.Ordinal).Replace("</p>", "</p>\n\n", StringComparison.Ordinal)
            .Replace("</div>", "</div>\n", StringComparison.Ordinal).Replace("</li>", "</li>\n", StringComparison.Ordinal));
        return document.Body?.TextContent.Trim() ?? "";
    }
}
