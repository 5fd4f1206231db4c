using Amigo.Portal.Answers;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Feedback;
using Amigo.Portal.Searches;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Chiffres;

/// <summary>
/// Two days whose figures can be counted by hand. The team Messagerie works from 8:30 to 12:30 and from 13:30 to 17:30; it owes a high
/// priority an hour to take it and six to resolve it, and a normal one a day and five.
/// </summary>
internal static class FigureHistory
{
    private const string Wired = "SD-FILAIRE-POSTE";

    /// <summary>What a spreadsheet would run.</summary>
    public static readonly IReadOnlyList<string> Formulas = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1"];

    public static async Task LiveAsync(this PortalFixture portal)
    {
        if (await portal.InDatabaseAsync(db => db.Tickets.AnyAsync(Cancel)))
            return;

        portal.ComeTo("2026-01-12 09:30");
        var quick = await portal.OpenAsync("camille.martin", High);
        var late = await portal.OpenAsync("camille.martin", High);
        var back = await portal.OpenAsync("camille.martin");
        var dropped = await portal.OpenAsync("camille.martin");
        await portal.DoAsync("2026-01-12 10:00", quick, "prendre-en-charge");
        await portal.DoAsync("2026-01-12 11:30", late, "prendre-en-charge");
        await portal.DoAsync("2026-01-12 12:30", back, "prendre-en-charge");
        await portal.DoAsync("2026-01-12 14:30", back, "demander-complement");
        await portal.DoAsync("2026-01-12 15:30", quick, "resoudre");
        await portal.DoAsync("2026-01-12 15:30", quick, "cloturer", satisfaction: 5);
        await portal.DoAsync("2026-01-13 09:30", late, "resoudre");
        await portal.DoAsync("2026-01-13 09:30", late, "cloturer", satisfaction: 2);
        await portal.DoAsync("2026-01-13 09:30", back, "completer");
        await portal.DoAsync("2026-01-13 10:30", back, "resoudre");
        await portal.DoAsync("2026-01-13 11:30", back, "rouvrir");
        await portal.DoAsync("2026-01-13 12:30", back, "resoudre");
        await portal.DoAsync("2026-01-13 12:30", dropped, "annuler");
        await portal.OpenAsync("camille.martin");
        await portal.OpenAsync("camille.martin", request => request with { Subcategory = Wired });
        await portal.AddFormulasAsync(quick);
        await portal.ReadAndSearchAsync();
    }

    private static OpenTicket High(OpenTicket request) => request with { Urgency = "critique" };

    public static void ComeTo(this PortalFixture portal, string paris) => portal.Clock.SetUtcNow(new DateTimeOffset(Utc(paris)));

    private static async Task DoAsync(this PortalFixture portal, string paris, TicketReference reference, string transition, int? satisfaction = null)
    {
        if (Utc(paris) > portal.Now)
            portal.ComeTo(paris);
        var isAgents = transition is "prendre-en-charge" or "demander-complement" or "resoudre";
        var outcome = await portal.ActAsync(await portal.ViewerAsync(isAgents ? "nolwenn.tanguy" : "camille.martin"), new ActOnTicket
        {
            Reference = reference,
            Transition = transition,
            Version = (await portal.TicketAsync(reference)).Version,
            Body = new RichText(transition is "prendre-en-charge" or "cloturer" ? null : "Voici pourquoi.", IsHtml: false),
            SolutionCode = transition == "resoudre" ? "corrige" : null,
            Satisfaction = satisfaction,
        });
        Assert.Empty(outcome!.Errors);
    }

    /// <summary>Old requests, over long ago, whose services are named as attackers would.</summary>
    private static Task<int> AddFormulasAsync(this PortalFixture portal, TicketReference like) => portal.InDatabaseAsync(async db =>
    {
        foreach (var (formula, index) in Formulas.Select((formula, index) => (formula, index)))
        {
            var copy = await db.Tickets.AsNoTracking().SingleAsync(ticket => ticket.Number == like.Number, Cancel);
            copy.ServiceName = formula;
            (copy.TakenAt, copy.ResolvedAt, copy.ClosedAt) = (null, Utc("2025-03-05 10:00"), Utc("2025-03-06 10:00"));
            var entry = db.Entry(copy);
            entry.Property(ticket => ticket.Number).CurrentValue = 1000 + index;
            entry.Property(ticket => ticket.SubmissionKey).CurrentValue = Guid.NewGuid();
            entry.Property(ticket => ticket.CreatedAt).CurrentValue = Utc("2025-03-04 10:00");
            db.Add(copy);
        }

        return await db.SaveChangesAsync(Cancel);
    });

    private static async Task ReadAndSearchAsync(this PortalFixture portal)
    {
        var article = portal.Services.GetRequiredService<KnowledgeStore>().Current.FindArticle("fiche:webmail-se-connecter")!;
        var (camille, anne) = (await portal.PersonIdAsync("camille.martin"), await portal.PersonIdAsync("anne.riou"));
        await portal.InDatabaseAsync(db =>
        {
            db.AddRange(
                Vote(article.SearchId, article.Version, camille, isUseful: true),
                Vote(article.SearchId, article.Version, anne, isUseful: false),
                Vote(article.SearchId, "ancienne", anne, isUseful: false),
                new AnswerCount { Day = new DateOnly(2026, 1, 13), SubcategoryCode = Given.Webmail, ArticleId = article.SearchId, Shown = 5, Accepted = 3 },
                Search(1, "vaguemestre", 0),
                Search(2, "vaguemestre", 0),
                Search(3, "boîte pleine", 4));
            return db.SaveChangesAsync(Cancel);
        });
    }

    private static ArticleVote Vote(string article, string version, int person, bool isUseful) =>
        new() { ArticleId = article, Version = version, PersonId = person, IsUseful = isUseful, At = Utc("2026-01-12 18:00") };

    private static SearchLog Search(long id, string words, int results) =>
        new() { Id = id, Day = new DateOnly(2026, 1, 12), Hour = 9, Words = words, Results = results, ReformulationOf = null };

    private static DateTime Utc(string paris) =>
        ParisTime.ToUtc(DateTime.ParseExact(paris, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
