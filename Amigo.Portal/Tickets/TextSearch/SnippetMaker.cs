using System.Numerics;
using Amigo.Search;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Chooses what to show of a request: the place that answers most words, the detail before the latest comment.</summary>
internal sealed class SnippetMaker(TextQuery query)
{
    private const int Length = 200;

    /// <summary>What is read of one text: a snippet needs no more of a text pasted whole.</summary>
    private const int LengthRead = 20_000;

    /// <summary>Whether its subject and detail leave a word of the question unanswered.</summary>
    public bool NeedsJournal(FoundRow row) =>
        (Asked(FrenchAnalysis.Words(row.Subject)) | Asked(FrenchAnalysis.Words(WordsOf(row.Body)))) != (1u << query.Terms.Count) - 1;

    public FoundTicket Make(FoundRow row, IEnumerable<FoundLine> lines)
    {
        var (source, text) = Choose(row, lines);
        return new FoundTicket
        {
            Reference = new TicketReference(row.Number),
            Subject = Whole(row.Subject),
            Snippet = FrenchAnalysis.Snippet(text, FrenchAnalysis.Words(text), query.Asks, Length),
            SnippetSource = source,
            Status = row.Status,
            Team = row.Team,
            Author = Whole(row.Author),
            Beneficiary = row.Beneficiary is null ? null : Whole(row.Beneficiary),
            Agent = row.Agent is null ? null : Whole(row.Agent),
            CreatedAt = row.CreatedAt,
        };
    }

    private (SnippetSource Source, string Text) Choose(FoundRow row, IEnumerable<FoundLine> lines)
    {
        var best = (Source: SnippetSource.Detail, Text: WordsOf(row.Body));
        var answered = Count(best.Text);
        foreach (var line in lines)
        {
            var text = WordsOf(line.Body);
            if (Count(text) is var own && own > answered)
                (answered, best) = (own, (line.IsInternal ? SnippetSource.Note : SnippetSource.Comment, text));
        }

        return best;
    }

    private MarkedText Whole(string text) => FrenchAnalysis.Snippet(text, FrenchAnalysis.Words(text), query.Asks, text.Length);

    private int Count(string text) => BitOperations.PopCount(Asked(FrenchAnalysis.Words(text)));

    private uint Asked(IReadOnlyList<FrenchWord> words) => words.Aggregate(0u, (bits, word) => bits | query.Asks(word));

    private static string WordsOf(string html) => HtmlWords.Of(html, LengthRead);
}
