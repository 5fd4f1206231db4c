using System.Runtime.CompilerServices;
using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>
/// PostgreSQL's French text search. Accents are folded before it reads, as <c>unaccent</c> would, so that no extension has to be
/// installed by someone with more rights than the portal.
/// </summary>
internal sealed class PostgresTicketTextIndex : ITicketTextIndex
{
    private const char SubjectWeight = 'A', DetailWeight = 'B', CommentsWeight = 'C', OthersWeight = 'D';

    /// <summary>Before the terms of <see cref="AccessTerms"/>, which share the column of the words.</summary>
    private const char AccessMark = '@';

    public async Task WriteAsync(AmigoDbContext db, IReadOnlyCollection<TicketText> texts, bool replaces, CancellationToken cancellationToken)
    {
        var rows = texts.Select(text => new PostgresRow(text)).ToList();
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "TicketTexts" ("TicketNumber", "Subject", "Public", "WithNotes")
             SELECT number, subject_words || access::tsvector, words, CASE WHEN notes = '' THEN NULL ELSE words || to_tsvector('amigo_french', notes) || notes_whole::tsvector END
             FROM (
                 SELECT number, notes, notes_whole, access, subject_words,
                     subject_words || setweight(to_tsvector('amigo_french', detail), 'B') || detail_whole::tsvector
                     || setweight(to_tsvector('amigo_french', comments), 'C') || comments_whole::tsvector
                     || to_tsvector('amigo_french', others) || others_whole::tsvector
                     || access::tsvector AS words
                 FROM unnest(
                     {rows.Select(row => row.Number).ToArray()}, {rows.Select(row => row.Subject).ToArray()}, {rows.Select(row => row.SubjectWhole).ToArray()},
                     {rows.Select(row => row.Detail).ToArray()}, {rows.Select(row => row.DetailWhole).ToArray()},
                     {rows.Select(row => row.Comments).ToArray()}, {rows.Select(row => row.CommentsWhole).ToArray()},
                     {rows.Select(row => row.Others).ToArray()}, {rows.Select(row => row.OthersWhole).ToArray()},
                     {rows.Select(row => row.Notes).ToArray()}, {rows.Select(row => row.NotesWhole).ToArray()}, {rows.Select(row => row.Access).ToArray()})
                     AS given (number, subject, subject_whole, detail, detail_whole, comments, comments_whole, others, others_whole, notes, notes_whole, access),
                     LATERAL (SELECT setweight(to_tsvector('amigo_french', subject), 'A') || subject_whole::tsvector AS subject_words) AS first
             ) AS row
             ON CONFLICT ("TicketNumber") DO UPDATE SET "Subject" = excluded."Subject", "Public" = excluded."Public", "WithNotes" = excluded."WithNotes" WHERE {replaces}
             """,
            cancellationToken);
    }

    public IQueryable<TextMatch> Find(AmigoDbContext db, TextQuery query, TextScope scope, IReadOnlyList<string>? access)
    {
        var weights = Weights(scope);
        var finished = string.Join(" & ", query.Terms.Where(term => !term.IsUnfinished).Select(term => Expression(term, weights)));
        var unfinished = query.Terms.FirstOrDefault(term => term.IsUnfinished)?.Words[0];
        var last = unfinished is { } word ? $"{word.Base}:{weights}" : "";
        var beginning = unfinished is { } start ? $"'{start.Text}':*{weights} | '{IndexedField.WholeWord}{start.Text}':*{weights}" : "";
        var seen = string.Join(" | ", (access ?? []).Select(term => $"'{AccessMark}{term}'"));
        var sql = $$"""
            SELECT "TicketNumber" AS "Number" FROM "TicketTexts"
            WHERE "{{Column(scope)}}" @@ (to_tsquery('amigo_french', {0}) && (to_tsquery('amigo_french', {1}) || {2}::tsquery) && {3}::tsquery)
            """;
        return db.Database.SqlQuery<TextMatch>(FormattableStringFactory.Create(sql, finished, last, beginning, seen));
    }

    /// <summary>PostgreSQL keeps its index in order by itself.</summary>
    public Task TidyAsync(AmigoDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""ANALYZE "TicketTexts" """, cancellationToken);

    /// <summary>Subjects have one of their own: how many hold a word is then known, where a weight would be found only by reading rows.</summary>
    private static string Column(TextScope scope) => scope switch
    {
        TextScope.Subject => "Subject",
        TextScope.WithNotes => "WithNotes",
        _ => "Public",
    };

    private static string Weights(TextScope scope) => scope switch
    {
        TextScope.Subject => $"{SubjectWeight}",
        TextScope.SubjectAndDetail => $"{SubjectWeight}{DetailWeight}",
        _ => $"{SubjectWeight}{DetailWeight}{CommentsWeight}{OthersWeight}",
    };

    /// <summary>Words are letters and digits: none is an operator.</summary>
    private static string Expression(TextTerm term, string weights)
    {
        var phrase = string.Join(" <-> ", term.Words.Select(word => $"{word.Base}:{weights}"));
        return term.Joined is { } joined ? $"(({phrase}) | {joined.Base}:{weights})" : $"({phrase})";
    }

    /// <summary>The cells of <see cref="WriteAsync"/>: words to stem, and whole words with the weight of their field.</summary>
    private sealed class PostgresRow
    {
        public PostgresRow(TicketText text)
        {
            Number = text.Number;
            (Subject, SubjectWhole) = Cell(text.Subject, SubjectWeight);
            (Detail, DetailWhole) = Cell(text.Detail, DetailWeight);
            (Comments, CommentsWhole) = Cell(text.Comments, CommentsWeight);
            (Others, OthersWhole) = Cell(text.Others, OthersWeight);
            (Notes, NotesWhole) = Cell(text.Notes, OthersWeight);
            Access = string.Join(' ', text.Access.Select(term => $"'{AccessMark}{term}'"));
        }

        public int Number { get; }

        public string Subject { get; }

        public string SubjectWhole { get; }

        public string Detail { get; }

        public string DetailWhole { get; }

        public string Comments { get; }

        public string CommentsWhole { get; }

        public string Others { get; }

        public string OthersWhole { get; }

        public string Notes { get; }

        public string NotesWhole { get; }

        public string Access { get; }

        /// <summary>The mark alone comes first and keeps the end of a field from making a phrase with the next one.</summary>
        private static (string Words, string Whole) Cell(string text, char weight)
        {
            var field = new IndexedField(text);
            return (field.Bases, string.Join(' ', field.WholeWords.Prepend("").Select(word => $"'{IndexedField.WholeWord}{word}':1{weight}")));
        }
    }
}
