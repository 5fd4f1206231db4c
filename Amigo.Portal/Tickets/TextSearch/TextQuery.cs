using System.Globalization;
using System.Text.RegularExpressions;
using Amigo.Search;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>
/// What someone typed, read: all words must be found, those between quotes in that order, the last one perhaps unfinished.
/// No sign of it ever reaches a database's own query language.
/// </summary>
public sealed partial class TextQuery
{
    /// <summary>More than anyone types; the rest is left aside, so that work is bounded.</summary>
    private const int MaximumTerms = 10;
    private const int MaximumWordsOfTerm = 10;
    private const int MaximumLength = 1_000;

    /// <summary>One or two letters begin too many words to say anything.</summary>
    private const int ShortestUnfinished = 3;

    private TextQuery(IReadOnlyList<TextTerm> terms, int? number) => (Terms, Number) = (terms, number);

    /// <summary>The request whose reference was typed, with or without its letter and zeros.</summary>
    public int? Number { get; }

    public bool IsEmpty => Terms.Count == 0;

    public bool IsUnfinished => Terms.Any(term => term.IsUnfinished);

    /// <summary>The same, every word taken as whole.</summary>
    public TextQuery Whole => new([.. Terms.Select(term => term with { IsUnfinished = false })], Number);

    internal IReadOnlyList<TextTerm> Terms { get; }

    public static TextQuery Read(string? text)
    {
        var clean = Text.WellFormed(Text.Cut(text ?? "", MaximumLength));
        var terms = new List<TextTerm>();
        foreach (var part in Parts().EnumerateMatches(clean))
        {
            var isQuoted = Quotes().IsMatch(clean.AsSpan(part.Index, 1)) && part.Length > 1;
            var words = clean.Substring(part.Index, part.Length);
            terms.AddRange(isQuoted ? Quoted(words) : Loose(words, isLast: part.Index + part.Length == clean.Length));
        }

        var reference = Reference().Match(clean);
        return new TextQuery(
            [.. Significant(terms).Take(MaximumTerms)],
            reference.Success ? int.Parse(reference.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Which terms a word answers, one bit each.</summary>
    internal uint Asks(FrenchWord word)
    {
        var bits = 0u;
        for (var i = 0; i < Terms.Count; i++)
        {
            if (Terms[i].IsAnsweredBy(word))
                bits |= 1u << i;
        }

        return bits;
    }

    private static IEnumerable<TextTerm> Quoted(string text)
    {
        var words = FrenchAnalysis.Words(text);
        return words.Count == 0 ? [] : [new TextTerm([.. words.Take(MaximumWordsOfTerm)], Joined: null, IsUnfinished: false, IsQuoted: true)];
    }

    private static List<TextTerm> Loose(string text, bool isLast)
    {
        var terms = new List<TextTerm>();
        var words = FrenchAnalysis.Words(text);
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            var isHyphenated = true;
            for (; end < words.Count && Compound.IsJoined(text, words[end - 1], words[end]); end++)
                isHyphenated &= Compound.IsHyphenated(text, words[end - 1], words[end]);
            var own = words.Skip(start).Take(Math.Min(end - start, MaximumWordsOfTerm)).ToList();
            terms.Add(new TextTerm(
                own,
                own.Count == 2 && isHyphenated && FrenchAnalysis.Words(own[0].Text + own[1].Text) is [var joined] ? joined : null,
                IsUnfinished: isLast && end == words.Count && own.Count == 1 && own[0].Text.Length >= ShortestUnfinished,
                IsQuoted: false));
            start = end;
        }

        return terms;
    }

    /// <summary>Without the words that every request contains, unless there are no others.</summary>
    private static List<TextTerm> Significant(List<TextTerm> terms)
    {
        var kept = terms.FindAll(term => !term.IsIdle);
        return kept.Count == 0 ? terms : kept;
    }

    [GeneratedRegex("[\"«“][^\"«»“”]*[\"»”]|[^\"«“]+|[\"«“]")]
    private static partial Regex Parts();

    [GeneratedRegex("[\"«“]")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^\s*(?:[rR]\s?[-\u2010\u2011]?\s?)?0{0,9}(?<number>[1-9][0-9]{0,8})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
