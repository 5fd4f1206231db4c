namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>
/// Tells a person's own lines from the mail they answer and from their signature. When in doubt a line is theirs: a quotation too
/// many is read over, a word too few is lost.
/// </summary>
internal static class ReplyCutter
{
    /// <summary>Longer than this, what follows "--" is no signature.</summary>
    private const int LongestSignature = 15;

    /// <param name="cutsQuotes">False: only the signature goes, as in a mail that answers nothing of ours.</param>
    /// <returns>For each line whether it is kept; all are when nothing that can be read would be left.</returns>
    public static bool[] Keep(IReadOnlyList<MailLine> lines, bool cutsQuotes)
    {
        var kept = Enumerable.Repeat(true, lines.Count).ToArray();
        var own = OwnPart(lines);
        if (cutsQuotes)
        {
            Array.Fill(kept, false, 0, own.Start);
            Array.Fill(kept, false, own.End, lines.Count - own.End);
        }

        CutSignature(lines, kept, own);
        if (!Enumerable.Range(0, lines.Count).Any(i => kept[i] && !lines[i].IsBlank))
            Array.Fill(kept, true);
        return kept;
    }

    /// <summary>Where the person's own words begin and end: before the quotation, or below it.</summary>
    private static (int Start, int End) OwnPart(IReadOnlyList<MailLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank && lines[i].Mark is not LineMark.Boundary)
                continue;
            if (lines[i].Mark == LineMark.Boundary || MailPhrases.IsSeparator(lines[i]) || MailPhrases.IsHeaderBlock(lines, i))
                return (0, BeforeRulers(lines, i));
            var length = lines[i].Mark == LineMark.Attribution ? MarkedLength(lines, i) : MailPhrases.AttributionLength(lines, i);
            if (length > 0)
                return AroundQuotation(lines, i, i + length);
        }

        return (0, BeforeLastQuotation(lines));
    }

    private static int MarkedLength(IReadOnlyList<MailLine> lines, int start) =>
        lines.Skip(start).TakeWhile(line => line.Mark == LineMark.Attribution || line.IsBlank).Count();

    /// <summary>Above: the usual answer. Below: answered at the end. Above and below, or between: all is kept, it would make no sense apart.</summary>
    private static (int Start, int End) AroundQuotation(IReadOnlyList<MailLine> lines, int attribution, int quotation)
    {
        var first = NextVisible(lines, quotation);
        if (first == lines.Count || !lines[first].IsQuoted)
            return (0, BeforeRulers(lines, attribution));

        var after = first;
        while (after < lines.Count && (lines[after].IsQuoted || lines[after].IsBlank))
            after++;
        if (after == lines.Count || IsSignature(lines[after]))
            return (0, attribution);
        var isBelow = NextVisible(lines, 0) == attribution && !lines.Skip(after).Any(line => line.IsQuoted && !line.IsBlank);
        return isBelow ? (after, lines.Count) : (0, lines.Count);
    }

    private static int BeforeLastQuotation(IReadOnlyList<MailLine> lines)
    {
        var end = lines.Count;
        while (end > 0 && (lines[end - 1].IsBlank || lines[end - 1].IsQuoted))
            end--;
        return lines.Skip(end).Any(line => line.IsQuoted && !line.IsBlank) ? end : lines.Count;
    }

    private static int BeforeRulers(IReadOnlyList<MailLine> lines, int end)
    {
        while (end > 0 && (lines[end - 1].IsBlank || MailPhrases.IsRuler(lines[end - 1])))
            end--;
        return end;
    }

    private static void CutSignature(IReadOnlyList<MailLine> lines, bool[] kept, (int Start, int End) own)
    {
        for (var i = own.Start; i < own.End; i++)
        {
            if (lines[i].Mark == LineMark.Signature)
                kept[i] = false;
            else if (MailPhrases.IsSignatureDelimiter(lines[i]) && lines.Skip(i).Take(own.End - i).Count(line => !line.IsBlank) <= LongestSignature)
                Array.Fill(kept, false, i, own.End - i);
        }

        for (var i = own.End - 1; i >= own.Start && (!kept[i] || lines[i].IsBlank || MailPhrases.IsAdvertisement(lines[i])); i--)
            kept[i] = false;
    }

    private static bool IsSignature(MailLine line) =>
        line.Mark == LineMark.Signature || MailPhrases.IsSignatureDelimiter(line) || MailPhrases.IsAdvertisement(line);

    private static int NextVisible(IReadOnlyList<MailLine> lines, int from)
    {
        while (from < lines.Count && lines[from].IsBlank)
            from++;
        return from;
    }
}
