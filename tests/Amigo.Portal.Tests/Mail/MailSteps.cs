using Amigo.Portal.Mail;
using Amigo.Portal.Rules;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

/// <summary>What happens to a request of Camille for Anne, shared with its heads, in the hands of Nolwenn; and what the queue then holds.</summary>
public static class MailSteps
{
    public const string Camille = "camille.martin";
    public const string Anne = "anne.riou";
    public const string Nolwenn = "nolwenn.tanguy";
    public const string Perrine = "perrine.chauvin";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string Address(string login) => $"{login}@amigo.example";

    public static async Task<TicketReference> OpenForAnneAsync(this PortalFixture portal, Func<OpenTicket, OpenTicket>? with = null)
    {
        var anne = await portal.PersonIdAsync(Anne);
        return await portal.OpenAsync(Camille, request => with is null ? request with { BeneficiaryId = anne } : with(request with { BeneficiaryId = anne }));
    }

    /// <summary>Opened, then taken by Nolwenn.</summary>
    public static async Task<TicketReference> TakenAsync(this PortalFixture portal, Func<OpenTicket, OpenTicket>? with = null)
    {
        var reference = await portal.OpenForAnneAsync(with);
        await portal.DoAsync(Nolwenn, reference, "prendre-en-charge");
        return reference;
    }

    public static async Task<TicketReference> ResolvedAsync(this PortalFixture portal)
    {
        var reference = await portal.TakenAsync();
        await portal.DoAsync(Nolwenn, reference, "resoudre");
        return reference;
    }

    /// <summary>Makes a transition with all that it may ask for.</summary>
    public static async Task DoAsync(this PortalFixture portal, string login, TicketReference reference, string transition, string body = "Voici ce que j’écris.")
    {
        var outcome = await portal.ActAsync(await portal.ViewerAsync(login), new ActOnTicket
        {
            Reference = reference,
            Transition = transition,
            Version = (await portal.TicketAsync(reference)).Version,
            Body = new RichText(body, IsHtml: false),
            AgentId = await portal.PersonIdAsync(Nolwenn),
            Team = "reseau",
            SolutionCode = portal.Services.GetRequiredService<RuleStore>().Current.Solutions[0].Code,
        });
        Assert.NotNull(outcome);
        Assert.Empty(outcome.Errors);
    }

    public static Task<int> SendAsync(this PortalFixture portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<MailSender>().RunAsync(Cancel));

    public static Task<int> RemindAsync(this PortalFixture portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<MailReminders>().RunAsync(Cancel));

    /// <summary>Every mail about this request, oldest first.</summary>
    public static Task<List<OutgoingMail>> QueueAsync(this PortalFixture portal, TicketReference reference) => portal.InDatabaseAsync(db => db.OutgoingMails
        .AsNoTracking()
        .Include(mail => mail.Person)
        .Include(mail => mail.JournalEntry)
        .Where(mail => mail.TicketNumber == reference.Number)
        .OrderBy(mail => mail.Id)
        .ToListAsync(Cancel));

    /// <summary>Those about its last line, or its reminder.</summary>
    public static async Task<List<OutgoingMail>> LastAsync(this PortalFixture portal, TicketReference reference)
    {
        var line = (await portal.TicketAsync(reference)).Journal[^1].Id;
        return [.. (await portal.QueueAsync(reference)).Where(mail => mail.JournalEntryId == line)];
    }

    /// <summary>Puts aside what other tests left to be sent.</summary>
    public static Task EmptyQueueAsync(this PortalFixture portal) => portal.InDatabaseAsync(db => db.OutgoingMails
        .Where(mail => mail.State == MailState.Waiting)
        .ExecuteUpdateAsync(mail => mail.SetProperty(m => m.State, MailState.Dropped).SetProperty(m => m.LastError, "test"), Cancel));

    public static Task SetEmailAsync(this PortalFixture portal, string login, string email) => portal.InDatabaseAsync(db => db.People
        .Where(person => person.Login == login)
        .ExecuteUpdateAsync(person => person.SetProperty(p => p.Email, email), Cancel));
}
