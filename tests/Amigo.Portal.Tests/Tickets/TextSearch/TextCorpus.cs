using Amigo.Portal.Data;
using Amigo.Portal.Rules;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.TextSearch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

/// <summary>Puts requests with comments and notes into a portal, and asks its full-text search.</summary>
internal static class TextCorpus
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TicketReference> PutAsync(this PortalFixture portal, TextCases.Request given)
    {
        int? beneficiary = given.Beneficiary is null ? null : await portal.PersonIdAsync(given.Beneficiary);
        var reference = await portal.OpenAsync(given.Author, request => request with
        {
            Subject = given.Subject,
            Detail = new RichText(given.Detail, IsHtml: false),
            BeneficiaryId = beneficiary,
        });
        foreach (var comment in given.Comments ?? [])
            await portal.ActAsync(given.Author, reference, JournalEntry.Comment, comment);
        foreach (var note in given.Notes ?? [])
            await portal.WriteLineAsync(reference, "nolwenn.tanguy", $"<p>{note}</p>", isInternal: true);
        if (given.Team is { } team)
            await portal.WriteLineAsync(reference, "nolwenn.tanguy", body: null, change: ticket => ticket.Team = team);
        if (given.Agent is { } agent)
        {
            var person = await portal.PersonIdAsync(agent);
            await portal.WriteLineAsync(reference, agent, body: null, change: ticket => ticket.AgentId = person);
        }

        return reference;
    }

    /// <summary>Changes a request as every writer does: listeners are told inside the transaction.</summary>
    public static async Task WriteLineAsync(
        this PortalFixture portal, TicketReference reference, string login, string? body, bool isInternal = false, Action<Ticket>? change = null)
    {
        var author = await portal.PersonIdAsync(login);
        await portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AmigoDbContext>();
            await services.GetRequiredService<WriteQueue>().RunAsync(db, async () =>
            {
                var ticket = await db.Tickets.SingleAsync(found => found.Number == reference.Number, Cancel);
                change?.Invoke(ticket);
                ticket.Version++;
                var entry = new JournalEntry
                {
                    TicketNumber = ticket.Number,
                    At = portal.Now,
                    AuthorId = author,
                    Transition = JournalEntry.Comment,
                    ToStatus = ticket.Status,
                    Body = body,
                    IsInternal = isInternal,
                };
                db.Journal.Add(entry);
                await db.SaveChangesAsync(Cancel);
                await services.GetRequiredService<TicketWriter>()
                    .TellWrittenAsync([new TicketChange(ticket, entry, services.GetRequiredService<RuleBook>().Current)], Cancel);
            }, Cancel);
        });
    }

    public static async Task<TicketTextPage> SearchAsync(
        this PortalFixture portal, string login, string text, Func<TicketTextRequest, TicketTextRequest>? with = null)
    {
        var viewer = await portal.ViewerAsync(login);
        var request = new TicketTextRequest { Query = TextQuery.Read(text) };
        return await portal.InScopeAsync(services =>
            services.GetRequiredService<TicketTextSearch>().FindAsync(viewer, with is null ? request : with(request), Cancel));
    }

    public static async Task<List<TicketReference>> FindAsync(this PortalFixture portal, string login, string text) =>
        [.. (await portal.SearchAsync(login, text)).Rows.Select(row => row.Reference)];
}
