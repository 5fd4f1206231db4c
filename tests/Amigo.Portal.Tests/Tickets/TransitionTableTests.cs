using System.Text.Json;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

/// <summary>
/// Every role × status × transition cell of the rules' own case file, tried for real with all that a transition may ask for:
/// what is allowed is written, what is not leaves no trace.
/// </summary>
public abstract class TransitionTableTests(PortalFixture portal) : PortalTests(portal)
{
    private static readonly Dictionary<string, (string Login, string? Agent)> Roles = new()
    {
        ["demandeur"] = ("camille.martin", "nolwenn.tanguy"),
        ["beneficiaire"] = ("anne.riou", "nolwenn.tanguy"),
        ["responsable"] = ("yves.legoff", "nolwenn.tanguy"),
        ["agent-assigne"] = ("nolwenn.tanguy", "nolwenn.tanguy"),
        ["agent-de-l-equipe"] = ("perrine.chauvin", "nolwenn.tanguy"),
        ["agent-assigne-d-une-autre-equipe"] = ("paul.kerbrat", "paul.kerbrat"),
        ["agent-d-une-autre-equipe"] = ("paul.kerbrat", "nolwenn.tanguy"),
        ["administrateur"] = ("admin", "nolwenn.tanguy"),
    };

    private static readonly JsonSerializerOptions Options = new() { ReadCommentHandling = JsonCommentHandling.Skip };

    private static readonly Dictionary<string, Dictionary<string, Dictionary<string, string>>> Cells = ReadCells();

    public static IEnumerable<TheoryDataRow<string>> RoleNames() => Roles.Keys.Select(role => new TheoryDataRow<string>(role));

    [Theory]
    [MemberData(nameof(RoleNames))]
    public async Task Act_EveryStatusAndTransition_DoesWhatTheTableSaysAndNothingElse(string role)
    {
        var (login, agentLogin) = Roles[role];
        var anne = await Portal.PersonIdAsync("anne.riou");
        var reference = await Portal.OpenAsync("camille.martin", request => request with { BeneficiaryId = anne });
        var other = await Portal.OpenAsync("camille.martin");
        var viewer = await Portal.ViewerAsync(login);
        var agent = await Portal.PersonIdAsync(agentLogin!);
        await Portal.GiveToAsync(other, agentLogin);
        var filled = await FilledAsync(reference, other);
        var codes = Cells.Values.SelectMany(statuses => statuses.Values).SelectMany(cell => cell.Keys).Append("fermeture-automatique").Distinct().ToList();

        foreach (var (status, allowed) in Cells[role])
        {
            foreach (var code in codes)
            {
                var before = await RestoreAsync(reference, status, agent);
                var outcome = await Portal.ActAsync(viewer, filled with { Transition = code, Version = before.Version });

                var after = await Portal.TicketAsync(reference);
                var isAllowed = allowed.TryGetValue(code, out var target);
                Assert.True(isAllowed == (outcome?.Reference is not null), $"{role}, {status}, {code}: {string.Join(" ", outcome?.Errors.Select(error => error.Message) ?? ["404"])}");
                Assert.Equal((status, code, target ?? status), (status, code, after.Status));
                Assert.Equal(before.Journal.Count + (isAllowed ? 1 : 0), after.Journal.Count);
                Assert.Equal(before.Version + (isAllowed ? 1 : 0), after.Version);
            }
        }
    }

    /// <summary>All that any transition may ask for.</summary>
    private async Task<ActOnTicket> FilledAsync(TicketReference reference, TicketReference other) => new()
    {
        Reference = reference,
        Transition = "",
        Version = 0,
        Body = new RichText("Un mot d'explication.", IsHtml: false),
        AgentId = await Portal.PersonIdAsync("perrine.chauvin"),
        Team = "reseau",
        EndDate = DateOnly.FromDateTime(Portal.Now.AddDays(3)),
        SolutionCode = "corrige",
        RelatedReference = other.ToString(),
        Satisfaction = 4,
    };

    private async Task<Ticket> RestoreAsync(TicketReference reference, string status, int agent)
    {
        DateTime? resolved = status == "resolue" ? Portal.Now.AddDays(-1) : null;
        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number).ExecuteUpdateAsync(
            ticket => ticket
                .SetProperty(t => t.Status, status)
                .SetProperty(t => t.Team, "messagerie")
                .SetProperty(t => t.AgentId, agent)
                .SetProperty(t => t.ResolvedAt, resolved)
                .SetProperty(t => t.MergedIntoNumber, (int?)null),
            Cancel));
        return await Portal.TicketAsync(reference);
    }

    private static Dictionary<string, Dictionary<string, Dictionary<string, string>>> ReadCells()
    {
        var root = Directory.GetParent(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules)!.FullName;
        var path = Path.Combine(root, "tests", "Amigo.Rules.Tests", "Cases", "transitions.json");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, string>>>>(
            File.ReadAllText(path), Options)!;
    }
}
