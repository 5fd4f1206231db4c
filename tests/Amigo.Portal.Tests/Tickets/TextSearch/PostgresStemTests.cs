using System.Text.RegularExpressions;
using Amigo.Portal.Kb;
using Amigo.Portal.Tests.Hosting;
using Amigo.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

/// <summary>What SQLite indexes is what PostgreSQL's own French stemmer makes of the same words.</summary>
public sealed partial class PostgresStemTests(PostgresPortalFixture portal) : PortalTests(portal), IClassFixture<PostgresPortalFixture>
{
    [Fact]
    public async Task Stems_OfThePortalsOwnWords_AreThoseOfPostgres()
    {
        var words = FrenchAnalysis.Words(string.Join(' ', Texts())).DistinctBy(word => word.Base).ToList();
        var bases = words.Select(word => word.Base).ToArray();

        var stems = await Portal.InDatabaseAsync(db => db.Database.SqlQuery<string>(
            $"""SELECT coalesce((to_tsvector('amigo_french', word)::text), '') AS "Value" FROM unnest({bases}) WITH ORDINALITY AS given (word, place) ORDER BY place""").ToListAsync(Cancel));

        var different = words.Zip(stems).Where(pair => $"'{pair.First.Stem}':1" != pair.Second).Select(pair => $"{pair.First.Base}: {pair.First.Stem}, {pair.Second}").ToList();
        Assert.True(words.Count > 2_000, $"only {words.Count} words");
        Assert.True(different.Count == 0, $"{different.Count} of {words.Count}: {string.Join("; ", different.Take(40))}");
    }

    private IEnumerable<string> Texts()
    {
        var knowledge = Portal.Services.GetRequiredService<KnowledgeStore>().Current;
        foreach (var article in knowledge.Sheets.Concat(knowledge.FaqThemes.SelectMany(theme => theme.Entries)))
            yield return $"{article.Title} {article.Summary} {article.PlainText}";
        foreach (var name in new[] { "textes", "noms" })
        {
            using var stream = typeof(Program).Assembly.GetManifestResourceStream($"Amigo.Portal.Seeding.{name}.json")!;
            using var reader = new StreamReader(stream);
            yield return Escapes().Replace(reader.ReadToEnd(), " ");
        }
    }

    [GeneratedRegex(@"\\[nrtu""\\]")]
    private static partial Regex Escapes();
}
