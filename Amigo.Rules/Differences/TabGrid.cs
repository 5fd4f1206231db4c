namespace Amigo.Rules;

/// <summary>
/// Which tab can show which status. Asked of the rules themselves, with requests that stand for each way of having to do with one: its author,
/// its beneficiary, a head it is shared with, an agent of its team, the one who has it.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
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

    private readonly HashSet<(Tab, string)> _shown;

    private TabGrid(HashSet<(Tab, string)> shown) => _shown = shown;

    /// <summary>The grid of a set.</summary>
    /// <param name="rules">The set.</param>
    /// <exception cref="RuleEvaluationException">The rule of a tab failed.</exception>
    public static TabGrid Of(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new([.. rules.Tabs
            .SelectMany(tab => rules.Statuses, (tab, status) => (tab, status.Code))
            .Where(cell => Requests(rules, cell.Code).Any(request => cell.tab.Filter.IsMatch(request, Everyone, Now)))]);
    }

    /// <summary>Whether a tab can show a request with this status.</summary>
    /// <param name="tab">A tab of the set.</param>
    /// <param name="status">A status of the set.</param>
    public bool Shows(Tab tab, Status status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return _shown.Contains((tab, status.Code));
    }

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
