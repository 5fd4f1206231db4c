using Amigo.Search;
using Microsoft.Data.Sqlite;

namespace Amigo.Benchmarks.Search;

/// <summary>What a portal would have without a search engine: SQLite's own, and <c>LIKE</c>.</summary>
internal sealed class SqliteSearch : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand fullText;
    private readonly SqliteCommand like;

    public SqliteSearch(IEnumerable<SearchDocument> documents)
    {
        connection.Open();
        Execute("CREATE VIRTUAL TABLE f USING fts5(id UNINDEXED, title, path, body, tokenize = 'unicode61 remove_diacritics 2')");
        Execute("CREATE TABLE d (id TEXT, title TEXT, body TEXT)");
        Fill(documents);
        fullText = Command("SELECT id FROM f WHERE f MATCH $q ORDER BY bm25(f, 0, 1.6, 1, 1) LIMIT 10");
        like = Command("SELECT id FROM d WHERE title LIKE $q OR body LIKE $q LIMIT 10");
    }

    /// <summary>Any of the words; the last one may be unfinished.</summary>
    public int FullText(string question) => Count(fullText, string.Join(" OR ", question.Split(' ').Select(word => $"\"{word}\"")) + "*");

    /// <summary>The first word anywhere, as the portal that this one replaces looked for it.</summary>
    public int Like(string question) => Count(like, $"%{question.Split(' ')[0]}%");

    public void Dispose()
    {
        fullText.Dispose();
        like.Dispose();
        connection.Dispose();
    }

    private static int Count(SqliteCommand command, string value)
    {
        command.Parameters[0].Value = value;
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
            count++;
        return count;
    }

    private void Fill(IEnumerable<SearchDocument> documents)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO f VALUES ($id, $title, $path, $body); INSERT INTO d VALUES ($id, $title, $body)";
        foreach (var name in new[] { "$id", "$title", "$path", "$body" })
            insert.Parameters.Add(name, SqliteType.Text);
        foreach (var document in documents)
        {
            insert.Parameters[0].Value = document.Id;
            insert.Parameters[1].Value = document.Title;
            insert.Parameters[2].Value = string.Join(' ', document.Path);
            insert.Parameters[3].Value = document.Body;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private SqliteCommand Command(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.Add("$q", SqliteType.Text);
        return command;
    }

    private void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
