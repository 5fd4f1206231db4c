using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>The people of a request as rules see them. Those met a moment ago are kept, so that a million requests make few of them.</summary>
internal sealed class SimulatedPeople
{
    private const int Kept = 1 << 14;

    private readonly ViewerFacts?[] _people = new ViewerFacts?[Kept];
    private readonly Dictionary<string, IReadOnlyList<string>> _teams = [];
    private readonly ViewerFacts?[] _agents = new ViewerFacts?[Kept];

    public ViewerFacts Person(int id)
    {
        ref var kept = ref _people[id & (Kept - 1)];
        return kept?.PersonId == id ? kept : kept = new ViewerFacts { PersonId = id };
    }

    /// <summary>The agent who has the request, or somebody of its team.</summary>
    public ViewerFacts AgentOf(TicketFacts ticket)
    {
        var id = ticket.AgentId ?? int.MaxValue;
        ref var kept = ref _agents[(id ^ ticket.TeamCode.GetHashCode(StringComparison.Ordinal)) & (Kept - 1)];
        return kept is not null && kept.PersonId == id && kept.Teams[0] == ticket.TeamCode
            ? kept
            : kept = new ViewerFacts { PersonId = id, Teams = Team(ticket.TeamCode) };
    }

    private IReadOnlyList<string> Team(string code)
    {
        if (!_teams.TryGetValue(code, out var teams))
            _teams[code] = teams = [code];
        return teams;
    }
}
