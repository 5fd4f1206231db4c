namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Chooses what to show of a request: the place that answers most words, the detail before the latest comment.</summary>
internal sealed class SnippetMaker
{
    private const int Length = 200;

    /// <summary>What is read of one text: a snippet needs no more of a text pasted whole.</summary>
    private const int LengthRead = 20_000;

    private readonly TextQuery _query;
    private readonly FoundRow _row;
    private readonly AnalysedText _subject;
    private AnalysedText _best;
    private SnippetSource _source = SnippetSource.Detail;

    public SnippetMaker(TextQuery query, FoundRow row)
    {
        (_query, _row) = (query, row);
        _subject = Read(row.Subject);
        _best = ReadHtml(row.Body);
    }

    public int Number => _row.Number;

    /// <summary>Whether its subject and detail leave a word of the question unanswered.</summary>
    public bool NeedsJournal => (_subject.Answered | _best.Answered) != (1u << _query.Terms.Count) - 1;

    public FoundTicket Make(IEnumerable<FoundLine> lines)
    {
        foreach (var line in lines)
        {
            var text = ReadHtml(line.Body);
            if (text.Count > _best.Count)
                (_best, _source) = (text, line.IsInternal ? SnippetSource.Note : SnippetSource.Comment);
        }

        return new FoundTicket
        {
            Reference = new TicketReference(_row.Number),
            Subject = _subject.Whole,
            Snippet = _best.Snippet(Length),
            SnippetSource = _source,
            Status = _row.Status,
            Team = _row.Team,
            Author = Read(_row.Author).Whole,
            Beneficiary = _row.Beneficiary is null ? null : Read(_row.Beneficiary).Whole,
            Agent = _row.Agent is null ? null : Read(_row.Agent).Whole,
            CreatedAt = _row.CreatedAt,
        };
    }

    private AnalysedText Read(string text) => new(_query, text);

    private AnalysedText ReadHtml(string html) => Read(HtmlWords.Of(html, LengthRead));
}
