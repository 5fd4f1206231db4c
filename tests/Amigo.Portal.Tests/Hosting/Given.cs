using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>Puts a portal into the state that a test starts from, through its services where they can.</summary>
public static class Given
{
    /// <summary>A leaf of the collèges' offer, of team Messagerie.</summary>
    public const string Webmail = "SD-WEBMAIL-ACCES";

    public static async Task<Viewer> ViewerAsync(this PortalFixture portal, string login) => await portal.InScopeAsync(async services =>
    {
        var person = await portal.PersonIdAsync(login);
        var sessions = services.GetRequiredService<SessionService>();
        return await sessions.FindViewerAsync(await sessions.OpenAsync(person, Cancel), Cancel) ?? throw new InvalidOperationException(login);
    });

    public static Task<int> PersonIdAsync(this PortalFixture portal, string login) =>
        portal.InDatabaseAsync(db => db.People.Where(person => person.Login == login).Select(person => person.Id).SingleAsync(Cancel));

    /// <summary>What <paramref name="viewer"/> sends with a form filled in as the tutorial does.</summary>
    public static OpenTicket Request(Viewer viewer) => new()
    {
        SubmissionKey = Guid.NewGuid(),
        Subcategory = Webmail,
        Establishment = viewer.Establishments[0].Uai,
        Visibility = OpenTicket.SharedVisibility,
        Subject = "Webmail - Problème d'accès",
        Detail = new RichText("Bonjour,\n\nDepuis ce matin, je n'arrive plus à me connecter.", IsHtml: false),
        Impact = "personne",
        Urgency = "moyenne",
    };

    public static Task<TicketOutcome> TryOpenAsync(this PortalFixture portal, Viewer viewer, OpenTicket request) =>
        portal.InScopeAsync(services => services.GetRequiredService<TicketService>().OpenAsync(viewer, request, Cancel));

    public static async Task<TicketReference> OpenAsync(this PortalFixture portal, Viewer viewer, OpenTicket request)
    {
        var outcome = await portal.TryOpenAsync(viewer, request);
        Assert.Empty(outcome.Errors);
        return outcome.Reference!.Value;
    }

    public static async Task<TicketReference> OpenAsync(this PortalFixture portal, string login, Func<OpenTicket, OpenTicket>? with = null)
    {
        var viewer = await portal.ViewerAsync(login);
        var request = Request(viewer);
        return await portal.OpenAsync(viewer, with is null ? request : with(request));
    }

    public static Task<TicketOutcome?> ActAsync(this PortalFixture portal, Viewer viewer, ActOnTicket action) =>
        portal.InScopeAsync(services => services.GetRequiredService<TicketService>().ActAsync(viewer, action, Cancel));

    /// <summary>Acts on the version that is there now.</summary>
    public static async Task<TicketOutcome?> ActAsync(
        this PortalFixture portal, string login, TicketReference reference, string transition, string? body = null) =>
        await portal.ActAsync(await portal.ViewerAsync(login), new ActOnTicket
        {
            Reference = reference,
            Transition = transition,
            Version = (await portal.TicketAsync(reference)).Version,
            Body = new RichText(body, IsHtml: false),
        });

    /// <summary>A status reached without the acts that lead there.</summary>
    public static Task PutAsync(this PortalFixture portal, TicketReference reference, string status, DateTime? resolvedAt = null) =>
        portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number).ExecuteUpdateAsync(
            ticket => ticket
                .SetProperty(t => t.Status, status)
                .SetProperty(t => t.ResolvedAt, resolvedAt)
                .SetProperty(t => t.LastAnswerAt, (DateTime?)null)
                .SetProperty(t => t.Version, t => t.Version + 1),
            Cancel));

    /// <summary>Puts a ticket of team Messagerie into the hands of an agent, or of nobody.</summary>
    public static async Task GiveToAsync(this PortalFixture portal, TicketReference reference, string? login)
    {
        int? agent = login is null ? null : await portal.PersonIdAsync(login);
        await portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.AgentId, agent), Cancel));
    }

    public static Task<Ticket> TicketAsync(this PortalFixture portal, TicketReference reference) => portal.InDatabaseAsync(db => db.Tickets
        .AsNoTracking()
        .Include(ticket => ticket.Detail)
        .Include(ticket => ticket.Journal.OrderBy(entry => entry.Id))
        .SingleAsync(ticket => ticket.Number == reference.Number, Cancel));

    public static Task<int> RunClockAsync(this PortalFixture portal) =>
        portal.InScopeAsync(services => services.GetRequiredService<LifecycleClock>().RunAsync(Cancel));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
