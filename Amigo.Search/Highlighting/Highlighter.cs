namespace Amigo.Search;

/// <summary>Marks the words of a document that really answered: itself, a correction, a completion or a synonym.</summary>
internal sealed class Highlighter(WordMarks marks, int snippetLength)
{
    public SearchHit Mark(IndexedDocument document, float score)
    {
        var snippet = SnippetCutter.Cut(document.Body, marks, snippetLength, out var start);
        return new()
        {
            Id = document.Source.Id,
            Kind = document.Source.Kind,
            Score = score,
            Title = Whole(document.Title),
            Path = [.. document.Path.Select(Whole)],
            Snippet = snippet,
            Section = start is { } at ? document.Source.Sections.LastOrDefault(section => section.Start <= at) : null,
        };
    }

    private MarkedText Whole(IndexedText text)
    {
        List<TextRange>? ranges = null;
        foreach (var token in text.Tokens)
        {
            if (marks.Of(token) != 0)
                (ranges ??= []).Add(new(token.Start, token.Length));
        }

        return new(text.Text, ranges ?? (IReadOnlyList<TextRange>)[]);
    }
}
