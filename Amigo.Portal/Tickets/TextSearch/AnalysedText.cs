using System.Numerics;
using Amigo.Search;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>A text to show, cut into words once, with which terms of the question it answers.</summary>
internal sealed class AnalysedText
{
    private readonly TextQuery _query;
    private readonly string _text;
    private readonly IReadOnlyList<FrenchWord> _words;

    public AnalysedText(TextQuery query, string text)
    {
        (_query, _text, _words) = (query, text, FrenchAnalysis.Words(text));
        foreach (var word in _words)
            Answered |= query.Asks(word);
    }

    /// <summary>One bit a term.</summary>
    public uint Answered { get; }

    public int Count => BitOperations.PopCount(Answered);

    public MarkedText Whole => Snippet(_text.Length);

    public MarkedText Snippet(int length) => FrenchAnalysis.Snippet(_text, _words, _query.Asks, length);
}
