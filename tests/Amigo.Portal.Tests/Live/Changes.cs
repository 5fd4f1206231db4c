using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>Changes of a request, written as every change is.</summary>
internal static class Changes
{
    public const string Opening = "ouvrir";
    public const string Comment = "commenter";
    public const string Note = "note";
    public const string Transfer = "reaffecter";
    public const string Resolve = "resoudre";

    public static async Task MakeAsync(this PortalFixture portal, string login, TicketReference reference, string change, string? team = null)
    {
        var viewer = await portal.ViewerAsync(login);
        var version = (await portal.TicketAsync(reference)).Version;
        var outcome = await portal.InScopeAsync(services => services.GetRequiredService<TicketWriter>().ChangeAsync(
            viewer, reference, version, [], edit => Task.FromResult<JournalEntry?>(Apply(edit, change, team)), Cancel));
        Assert.Empty(outcome!.Errors);
    }

    private static JournalEntry Apply(TicketEdit edit, string change, string? team)
    {
        var (ticket, from) = (edit.Ticket, edit.Ticket.Status);
        ticket.Version++;
        if (change == Transfer)
            (ticket.Team, ticket.Status, ticket.AgentId) = (team!, "reaffectee", null);
        if (change == Resolve)
            (ticket.Status, ticket.ResolvedAt) = ("resolue", edit.Now);
        return new JournalEntry
        {
            TicketNumber = ticket.Number,
            At = edit.Now,
            AuthorId = edit.Viewer.PersonId,
            Transition = change,
            FromStatus = from,
            ToStatus = ticket.Status,
            Team = team,
            Body = "<p>Un mot.</p>",
            IsInternal = change == Note,
        };
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
