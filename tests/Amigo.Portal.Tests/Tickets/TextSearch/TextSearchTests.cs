using System.Diagnostics;
using Amigo.Portal.Data;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.TextSearch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

/// <summary>What the full-text search keeps to itself, keeps current and costs. Each test has words of its own.</summary>
public abstract class TextSearchTests(PortalFixture portal) : PortalTests(portal)
{
    private static readonly string[] HostileTexts =
    [
        "", " ", "*", "\"", "\"\"", "\"\"\"", "\"a", "«", "a*", "*a*", "a AND", "AND", "OR", "NOT", "a NOT b", "NEAR(a b)", "NEAR", "NEAR/2", "^a", "a + b",
        "Subject:a", "{Subject} : a", "- Subject : a", "-a", "a -b", "(", ")", "((a)", "a:*", "a:A", "a & b", "a | b", "!a", "!!", "a <-> b", "<->", "a <2> b", "'", "''", "a'b", "\\", "\\'",
        "'; DROP TABLE \"TicketTexts\"; --", "%", "_", "a\0b", "\0", "\ud800", "a\udc00b", "\ud800\ud800 \"\udc00", "=", "=a", "@t", "'=a':*", "\u202e", "\ufeff", "e\u0301\u0301\u0301",
        "1e400", "0x1F", "-1", "+1", "1.5e-3", "99999999999999999999", "R-99999999999", "R-0", "http://a.b/c?d=e", "a@b", "<script>", "漢字", "Ω Ж ß ŒÆ ﬁ ǅ", "😀",
        string.Concat(Enumerable.Repeat("mot ", 10_000)), string.Join(' ', Enumerable.Range(0, 10_000)), new string('a', 100_000), new string('"', 5_000), string.Concat(Enumerable.Repeat("a-", 5_000)),
        string.Concat(Enumerable.Repeat("\"a b\" ", 2_000)), string.Concat(Enumerable.Repeat("((((", 2_000)),
    ];

    private static readonly TextCases.Request Plain = new("", "camille.martin", "Objet", "Détail", null, null, null, null, null);

    [Fact]
    public async Task Find_UnseenRequests_ChangeNeitherAnswersNorOrderNorSnippets()
    {
        await Portal.PutAsync(Plain with { Subject = "Ornithorynque", Detail = "Un dromadaire." });
        await Portal.PutAsync(Plain with { Subject = "Dromadaire", Detail = "Un ornithorynque.", Notes = ["ornithorynque dromadaire"] });
        await Portal.PutAsync(Plain with { Subject = "Dromadaires et ornithorynques" });
        string[] questions = ["ornithorynque", "dromadaire ornithorynque", "dromad", "\"un ornithorynque\""];
        var before = await AnswersAsync(questions);

        for (var i = 0; i < 30; i++)
        {
            await Portal.PutAsync(Plain with
            {
                Author = "anne.riou",
                Subject = "Ornithorynque ornithorynque",
                Detail = "Dromadaire.",
                Team = "reseau",
                Notes = ["dromadaire"],
            });
        }

        Assert.Equal(before, await AnswersAsync(questions));
    }

    [Fact]
    public async Task Find_Note_IsShownToItsTeamAndNeverToItsRequester()
    {
        await Portal.PutAsync(Plain with { Subject = "Casoar", Comments = ["Le comptoir est fermé."], Notes = ["Le casoar du comptoir est un pangolin."] });

        var agent = (await Portal.SearchAsync("nolwenn.tanguy", "pangolin")).Rows.Single();
        var requester = (await Portal.SearchAsync("camille.martin", "casoar comptoir")).Rows.Single();

        Assert.Equal((SnippetSource.Note, "Le casoar du comptoir est un pangolin."), (agent.SnippetSource, agent.Snippet.Text));
        Assert.Equal((SnippetSource.Comment, "Le comptoir est fermé."), (requester.SnippetSource, requester.Snippet.Text));
        Assert.Empty((await Portal.SearchAsync("camille.martin", "pangolin")).Rows);
    }

    [Fact]
    public async Task Find_AgentWhoseTeamLostTheRequest_NoLongerFindsItNorItsNotes()
    {
        var reference = await Portal.PutAsync(Plain with { Subject = "Tamanoir", Notes = ["Un tatou."] });
        Assert.Equal([reference], await Portal.FindAsync("nolwenn.tanguy", "tatou"));

        await Portal.WriteLineAsync(reference, "nolwenn.tanguy", body: null, change: ticket => ticket.Team = "reseau");

        Assert.Empty(await Portal.FindAsync("nolwenn.tanguy", "tamanoir"));
        Assert.Empty(await Portal.FindAsync("nolwenn.tanguy", "tatou"));
        Assert.Equal([reference], await Portal.FindAsync("paul.kerbrat", "tatou"));
    }

    /// <summary>The index is told of a change in the transaction that makes it; should it not have been, the rule still decides.</summary>
    [Fact]
    public async Task Find_IndexThatLagsBehind_ShowsNothingThatTheRuleRefuses()
    {
        var reference = await Portal.PutAsync(Plain with { Subject = "Capybara" });

        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.Team, "reseau"), Cancel));

        Assert.Empty(await Portal.FindAsync("nolwenn.tanguy", "capybara"));
    }

    [Fact]
    public async Task Write_Comment_IsFoundAtOnceAndRefusedOnesNever()
    {
        var reference = await Portal.PutAsync(Plain with { Subject = "Axolotl" });

        await Portal.ActAsync("camille.martin", reference, JournalEntry.Comment, "Une salamandre.");
        var refused = await Portal.ActAsync(await Portal.ViewerAsync("camille.martin"), new ActOnTicket
        {
            Reference = reference,
            Transition = JournalEntry.Comment,
            Version = 0,
            Body = new RichText("Un protée.", IsHtml: false),
        });

        Assert.NotEmpty(refused!.Errors);
        Assert.Equal([reference], await Portal.FindAsync("nolwenn.tanguy", "salamandre axolotl"));
        Assert.Empty(await Portal.FindAsync("nolwenn.tanguy", "protée"));
    }

    [Fact]
    public async Task Write_RolledBack_LeavesTheIndexAsItWas()
    {
        var reference = await Portal.PutAsync(Plain with { Subject = "Okapi" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.WriteLineAsync(
            reference, "nolwenn.tanguy", "<p>girafe</p>", change: ticket => throw new InvalidOperationException(ticket.Subject)));
        await Assert.ThrowsAnyAsync<Exception>(() => Portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AmigoDbContext>();
            await services.GetRequiredService<WriteQueue>().RunAsync(db, async () =>
            {
                var text = (await services.GetRequiredService<TicketTextReader>().ReadAsync([reference.Number], Cancel)).Single();
                await services.GetRequiredService<ITicketTextIndex>().WriteAsync(db, [text with { Subject = "girafe" }], replaces: true, Cancel);
                throw new InvalidOperationException();
            }, Cancel);
        }));

        Assert.Equal([reference], await Portal.FindAsync("nolwenn.tanguy", "okapi"));
        Assert.Empty(await Portal.FindAsync("nolwenn.tanguy", "girafe"));
    }

    [Fact]
    public async Task Write_Subject_ReplacesItsWords()
    {
        var reference = await Portal.PutAsync(Plain with { Subject = "Lamantin" });

        await Portal.WriteLineAsync(reference, "nolwenn.tanguy", body: null, change: ticket => ticket.Subject = "Dugong");

        Assert.Empty(await Portal.FindAsync("nolwenn.tanguy", "lamantin"));
        Assert.Equal([reference], await Portal.FindAsync("nolwenn.tanguy", "dugong"));
    }

    [Fact]
    public async Task Run_Clock_WritesNoWordsForAChangeOfStatusAlone()
    {
        for (var i = 0; i < 3; i++)
            await Portal.PutAsync(await Portal.PutAsync(Plain with { Subject = "Loutre" }), "resolue", Portal.Now.AddDays(-15));

        var commands = await Portal.Queries.RecordAsync(Portal.RunClockAsync);

        Assert.DoesNotContain(commands, command => command.Contains("TicketTexts", StringComparison.Ordinal));
        Assert.Equal(3, (await Portal.FindAsync("nolwenn.tanguy", "loutre")).Count);
    }

    [Fact]
    public async Task Run_Backlog_IndexesWhatWasThereBefore()
    {
        var (older, newer) = (await Portal.PutAsync(Plain with { Subject = "Fennec" }), await Portal.PutAsync(Plain with { Subject = "Fennecs", Notes = ["Un suricate."] }));
        await Portal.InDatabaseAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(
                db.Database.IsSqlite() ? """INSERT INTO "TicketTexts" ("TicketTexts") VALUES ('delete-all')""" : """DELETE FROM "TicketTexts" """, Cancel);
            return await db.Counters.Where(counter => counter.Name == Counter.Texts)
                .ExecuteUpdateAsync(counter => counter.SetProperty(c => c.Value, newer.Number), Cancel);
        });
        Assert.Empty(await Portal.FindAsync("nolwenn.tanguy", "fennec"));
        // Written meanwhile by its own people: it stays as they left it.
        await Portal.WriteLineAsync(older, "nolwenn.tanguy", "<p>renard</p>");

        var first = await RunBacklogAsync();
        var second = await RunBacklogAsync();

        Assert.Equal((newer.Number, 0), (first, second));
        Assert.Equal([newer, older], await Portal.FindAsync("nolwenn.tanguy", "fennec"));
        Assert.Equal([newer], await Portal.FindAsync("nolwenn.tanguy", "suricate"));
        Assert.Equal([older], await Portal.FindAsync("nolwenn.tanguy", "renard"));
    }

    [Theory]
    [InlineData(null, null, 4)]
    [InlineData(true, null, 1)]
    [InlineData(false, null, 3)]
    [InlineData(null, "messagerie", 4)]
    [InlineData(false, "reseau", 0)]
    public async Task Find_Filters_Narrow(bool? isTreated, string? team, int expected)
    {
        var word = $"muntjac{isTreated}{team}";
        for (var i = 0; i < 3; i++)
            await Portal.PutAsync(Plain with { Subject = word });
        await Portal.PutAsync(await Portal.PutAsync(Plain with { Subject = word }), "resolue", Portal.Now);

        var page = await Portal.SearchAsync("nolwenn.tanguy", $"\"{word}\"", request => request with { IsTreated = isTreated, Team = team });

        Assert.Equal(expected, page.Total);
    }

    [Fact]
    public async Task Find_OneAnswerOrMany_CostsTheSameFourQueries()
    {
        await Portal.PutAsync(Plain with { Subject = "Tapir", Comments = ["Un quokka."] });
        var one = await CostAsync("tapir quokka");
        for (var i = 0; i < 39; i++)
            await Portal.PutAsync(Plain with { Subject = "Tapir", Comments = ["Un quokka."] });

        var many = await CostAsync("tapir quokka");
        var page = await Portal.SearchAsync("nolwenn.tanguy", "tapir quokka", request => request with { Page = 2 });

        Assert.Equal((4, 4), (one, many));
        Assert.Equal((40, 20, 2), (page.Total, page.Rows.Count, page.Page));
        Assert.Equal(page.Rows.OrderByDescending(row => row.Reference.Number), page.Rows);
    }

    /// <summary>What is not letter or digit parts words, whatever it means to a database.</summary>
    [Fact]
    public async Task Find_HostileText_IsOnlyText()
    {
        var reference = await Portal.PutAsync(Plain with { Subject = "Wombat" });
        foreach (var text in HostileTexts)
        {
            var watch = Stopwatch.StartNew();

            var page = await Portal.SearchAsync("nolwenn.tanguy", text);
            var beside = await Portal.FindAsync("nolwenn.tanguy", $"{Text.Cut(text, 50).Replace('"', ' ')} \"wombat\"");

            Assert.True(page.Rows.Count <= TicketTextPage.Size);
            Assert.DoesNotContain(beside, found => found != reference);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{Text.Cut(text, 50)}: {watch.Elapsed}");
        }

        Assert.Equal([reference], await Portal.FindAsync("nolwenn.tanguy", "wombat"));
    }

    private async Task<string> AnswersAsync(string[] questions)
    {
        var answers = new List<string>();
        foreach (var question in questions)
        {
            var page = await Portal.SearchAsync("nolwenn.tanguy", question);
            answers.Add($"{question}: {page.Total} {string.Join(' ', page.Rows.Select(row => $"{row.Reference} {row.SnippetSource} {row.Snippet.Text} {row.Snippet.Marks.Count}"))}");
        }

        return string.Join('\n', answers);
    }

    private async Task<int> CostAsync(string text)
    {
        var viewer = await Portal.ViewerAsync("nolwenn.tanguy");
        return (await Portal.Queries.RecordAsync(() => Portal.InScopeAsync(services => services.GetRequiredService<TicketTextSearch>()
            .FindAsync(viewer, new TicketTextRequest { Query = TextQuery.Read(text) }, Cancel)))).Count;
    }

    private Task<int> RunBacklogAsync() =>
        Portal.InScopeAsync(services => services.GetRequiredService<TicketTextBacklog>().RunAsync(batchSize: 2, report: null, Cancel));
}
