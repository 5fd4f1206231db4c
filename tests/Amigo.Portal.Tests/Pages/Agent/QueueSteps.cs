using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.Queues;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

/// <summary>What tests of the queues start from, and how they read them.</summary>
internal static class QueueSteps
{
    public const string Messagerie = "messagerie";
    public const string Reseau = "reseau";

    /// <summary>Opened by Camille for team Messagerie, then put where the test wants it.</summary>
    public static async Task<TicketReference> QueueAsync(
        this PortalFixture portal, string subject, string status = "affectee", string? agent = null, string team = Messagerie, string urgency = "moyenne")
    {
        var reference = await portal.OpenAsync("camille.martin", request => request with
        {
            Subject = subject,
            Urgency = urgency,
            Visibility = OpenTicket.PrivateVisibility,
        });
        await portal.PutAsync(reference, status, status is "resolue" ? portal.Now : null);
        var agentId = agent is null ? (int?)null : await portal.PersonIdAsync(agent);
        await portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number).ExecuteUpdateAsync(
            ticket => ticket.SetProperty(t => t.Team, team).SetProperty(t => t.AgentId, agentId), Cancel));
        return reference;
    }

    public static async Task<string> TargetAsync(this PortalFixture portal, TicketReference reference) =>
        new BulkTarget(reference, (await portal.TicketAsync(reference)).Version).ToString();

    public static async Task<IReadOnlyList<string>> ReferencesAsync(this Visitor visitor, string query) =>
        (await visitor.OpenAsync("/agent?" + query)).All("#lignes tbody th");

    /// <summary>The bar of a selection with these rows ticked.</summary>
    public static async Task<List<KeyValuePair<string, string>>> TickAsync(this PortalFixture portal, Page page, params TicketReference[] references)
    {
        var fields = new List<KeyValuePair<string, string>> { page.Token() };
        foreach (var reference in references)
            fields.Add(new("Lot.Selection", await portal.TargetAsync(reference)));
        return fields;
    }

    public static KeyValuePair<string, string> Token(this Page page) => new(
        "__RequestVerificationToken", page.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
