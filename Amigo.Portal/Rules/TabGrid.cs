using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>
/// Which tab can show which status. Asked of the rules themselves, with requests that stand for each way of having to do with one: its author,
/// its beneficiary, a head it is shared with, an agent of its team, the one who has it.
/// </summary>
public sealed class TabGrid
{
    private const int Me = 1;
    private const int Somebody = 2;
    private const string Team = "equipe";
    private const string School = "etablissement";

    private static readonly DateTime Now = new(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc);

    private static readonly ViewerFacts Everyone = new()
    {
        PersonId = Me,
        Establishments = [School],
        HeadOf = [School],
        Teams = [Team],
    };

    private readonly HashSet<(Tab, string)> shown;

    private TabGrid(HashSet<(Tab, string)> shown) => this.shown = shown;

    public static TabGrid Of(RuleSet rules) => new([.. rules.Tabs
        .SelectMany(tab => rules.Statuses, (tab, status) => (tab, status.Code))
        .Where(cell => Requests(rules, cell.Code).Any(request => cell.tab.Filter.IsMatch(request, Everyone, Now)))]);

    public bool Shows(Tab tab, Status status) => shown.Contains((tab, status.Code));

    private static IEnumerable<TicketFacts> Requests(RuleSet rules, string status)
    {
        var resolved = rules.FindStatus(status)!.IsTreated ? Now.AddDays(-1) : (DateTime?)null;
        var request = new TicketFacts
        {
            Number = 1,
            Status = status,
            Establishment = School,
            TeamCode = Team,
            CreatedAt = Now.AddDays(-2),
            ResolvedAt = resolved,
        };
        yield return request with { AuthorId = Me };
        yield return request with { AuthorId = Me, BeneficiaryId = Somebody };
        yield return request with { AuthorId = Somebody, BeneficiaryId = Me };
        yield return request with { AuthorId = Somebody, SharedWithHeads = true };
        yield return request with { AuthorId = Somebody };
        yield return request with { AuthorId = Somebody, AgentId = Me };
        yield return request with { AuthorId = Somebody, AgentId = Somebody };
        yield return request with { AuthorId = Somebody, TeamCode = "autre" };
    }
}
