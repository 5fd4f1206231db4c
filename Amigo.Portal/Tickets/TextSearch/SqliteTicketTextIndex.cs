using System.Text.Encodings.Web;
using System.Text.Json;
using Amigo.Portal.Data;
using Amigo.Search;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>FTS5 over the stems of our own analysis, newest first: its rows are numbered as requests are.</summary>
internal sealed class SqliteTicketTextIndex : ITicketTextIndex
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(AmigoDbContext db, IReadOnlyCollection<TicketText> texts, bool replaces, CancellationToken cancellationToken)
    {
        var rows = JsonSerializer.Serialize(texts.Select(RowOf), Json);
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT OR REPLACE INTO "TicketTexts" ("rowid", "Subject", "Detail", "Comments", "Others", "Notes", "Access")
             SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
             FROM json_each({rows})
             WHERE {replaces} OR NOT EXISTS (SELECT 1 FROM "TicketTexts" WHERE "rowid" = value ->> 0)
             """,
            cancellationToken);
    }

    public IQueryable<TextMatch> Find(AmigoDbContext db, TextQuery query, TextScope scope, IReadOnlyList<string>? access)
    {
        var match = $"{{{Columns(scope)}}} : ({string.Join(" AND ", query.Terms.Select(Expression))})";
        if (access is { Count: > 0 })
            match += $" AND {{Access}} : ({string.Join(" OR ", access.Select(Quote))})";
        if (scope == TextScope.WithNotes)
            match += $" AND {{Access}} : {Quote(AccessTerms.Notes)}";
        return db.Database.SqlQuery<TextMatch>($"""SELECT "rowid" AS "Number" FROM "TicketTexts" WHERE "TicketTexts" MATCH {match}""");
    }

    public Task TidyAsync(AmigoDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""INSERT INTO "TicketTexts" ("TicketTexts") VALUES ('optimize')""", cancellationToken);

    private static string Columns(TextScope scope) => scope switch
    {
        TextScope.Subject => "Subject",
        TextScope.SubjectAndDetail => "Subject Detail",
        TextScope.Public => "Subject Detail Comments Others",
        _ => "Subject Detail Comments Others Notes",
    };

    private static string Expression(TextTerm term)
    {
        List<string> ways = [Phrase(term.Words)];
        if (term.Joined is { } joined)
            ways.Add(Quote(joined.Stem));
        if (term.IsUnfinished)
        {
            ways.Add($"{Quote(term.Words[0].Text)} *");
            ways.Add($"{Quote(IndexedField.WholeWord + term.Words[0].Text)} *");
        }

        return $"({string.Join(" OR ", ways)})";
    }

    private static string Phrase(IEnumerable<FrenchWord> words) => Quote(string.Join(' ', words.Select(word => word.Stem)));

    /// <summary>Words are letters and digits: nothing in them can close the quotes.</summary>
    private static string Quote(string words) => $"\"{words}\"";

    private static object[] RowOf(TicketText text) =>
        [text.Number, Cell(text.Subject), Cell(text.Detail), Cell(text.Comments), Cell(text.Others), Cell(text.Notes), Access(text)];

    private static string Access(TicketText text) => string.Join(' ', text.Notes.Length > 0 ? text.Access.Append(AccessTerms.Notes) : text.Access);

    private static string Cell(string text)
    {
        var field = new IndexedField(text);
        return string.Join(' ', field.WholeWords.Select(word => IndexedField.WholeWord + word).Prepend(field.Stems));
    }
}
