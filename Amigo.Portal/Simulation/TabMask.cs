using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>Where a request shows, as one bit a tab, for each person who may follow it.</summary>
internal sealed class TabMask(RuleSet rules)
{
    private const int MaxTabs = 64;

    private readonly Tab[] _tabs = [.. rules.Tabs.Take(MaxTabs)];

    public ulong For(TicketFacts ticket, ViewerFacts viewer, Board board, DateTime now)
    {
        var mask = 0UL;
        for (var index = 0; index < _tabs.Length; index++)
        {
            var tab = _tabs[index];
            if ((tab.Board == Board.Agent) == (board == Board.Agent) && tab.Filter.IsMatch(ticket, viewer, now))
                mask |= 1UL << index;
        }

        return mask;
    }

    public string Names(ulong mask) => mask == 0
        ? "aucun onglet"
        : string.Join(", ", _tabs.Where((_, index) => (mask & (1UL << index)) != 0).Select(tab => tab.Label).Distinct());
}
