using System.Numerics;

namespace Amigo.Search;

/// <summary>Cuts from a body the window that contains most of what was asked.</summary>
internal static class SnippetCutter
{
    private const char Ellipsis = '…';

    /// <summary>A second occurrence tells much less than another word.</summary>
    private const float RepeatedWord = .1f;

    /// <summary>The snippet, and where its first word found stands in the body (<see langword="null"/> without any).</summary>
    public static MarkedText Cut(IndexedText body, WordMarks marks, int length, out int? start)
    {
        start = null;
        if (body.Text.Length == 0 || length <= 0)
            return MarkedText.Empty;
        var found = Found(body, marks);
        if (found.Length == 0)
            return Window(body.Text, 0, length, []);
        var (first, count) = Best(found, marks, length);
        var last = found[first + count - 1];
        start = found[first].Start;
        var middle = (found[first].Start + last.Start + last.Length) / 2;
        return Window(body.Text, Math.Min(found[first].Start, middle - (length / 2)), length, found);
    }

    private static IndexedToken[] Found(IndexedText body, WordMarks marks)
    {
        var found = new List<IndexedToken>();
        for (var i = 0; i < body.Stems.Length; i++)
        {
            if (marks.Of(body.Stems[i]) != 0)
                found.Add(body.Tokens[i]);
        }

        return [.. found];
    }

    private static (int First, int Count) Best(IndexedToken[] found, WordMarks marks, int length)
    {
        var best = (First: 0, Count: 1);
        var bestScore = -1f;
        for (int first = 0, end = 0; first < found.Length; first++)
        {
            end = Math.Max(end, first + 1);
            while (end < found.Length && found[end].Start + found[end].Length - found[first].Start <= length)
                end++;
            var score = Score(found.AsSpan(first, end - first), marks);
            if (score > bestScore)
                (bestScore, best) = (score, (first, end - first));
        }

        return best;
    }

    private static float Score(ReadOnlySpan<IndexedToken> tokens, WordMarks marks)
    {
        var seen = 0u;
        foreach (var token in tokens)
            seen |= marks.Of(token);
        var score = RepeatedWord * tokens.Length;
        for (; seen != 0; seen &= seen - 1)
            score += marks.Idf[BitOperations.TrailingZeroCount(seen)];
        return score;
    }

    private static MarkedText Window(string text, int start, int length, IndexedToken[] found)
    {
        start = Math.Clamp(start, 0, Math.Max(0, text.Length - length));
        var end = Math.Min(text.Length, start + length);
        if (start > 0)
            start = AfterSpace(text, start, found);
        if (end < text.Length)
            end = BeforeSpace(text, end, start);
        var cut = OneLine(text.AsSpan(start, end - start));
        var shift = start > 0 ? 1 - start : 0;
        var ranges = new List<TextRange>();
        foreach (var token in found)
        {
            if (token.Start >= start && token.Start + token.Length <= end)
                ranges.Add(new(token.Start + shift, token.Length));
        }

        return new($"{(start > 0 ? Ellipsis : null)}{cut}{(end < text.Length ? Ellipsis : null)}", ranges);
    }

    /// <summary>The first word begun after <paramref name="start"/>, but never past a word to mark.</summary>
    private static int AfterSpace(string text, int start, IndexedToken[] found)
    {
        var limit = Array.Find(found, token => token.Start >= start) is { Length: > 0 } next ? next.Start : text.Length;
        for (var i = start; i < limit; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]))
                return i;
        }

        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static int BeforeSpace(string text, int end, int start)
    {
        for (var i = end; i > start + ((end - start) / 2); i--)
        {
            if (char.IsWhiteSpace(text[i]))
                return i;
        }

        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = text.ToArray();
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsWhiteSpace(line[i]) || char.IsControl(line[i]))
                line[i] = ' ';
        }

        return new string(line);
    }
}
