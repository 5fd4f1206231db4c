using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>
/// Where requests show by two sets of rules. Tabs that are written the same are never asked; the others first, and only where they answer otherwise
/// is the whole answer put in words, once for each answer.
/// </summary>
internal sealed class TabComparison(RuleSet before, RuleSet after, SimulatedPeople people, DateTime now)
{
    private const int MaxTabs = 64;

    private readonly Dictionary<(ulong, ulong, ulong?), string> _oldWords = [];
    private readonly Dictionary<(ulong, ulong, ulong?), string> _youngWords = [];
    private readonly Tab[] _old = InOneOrder(before.Tabs, after.Tabs);
    private readonly Tab[] _young = [.. after.Tabs.Take(MaxTabs)];
    private readonly (Tab? Old, Tab? Young)[] _people = Suspects(before, after, tab => tab.Board != Board.Agent);
    private readonly (Tab? Old, Tab? Young)[] _agents = Suspects(before, after, tab => tab.Board == Board.Agent);

    /// <summary>Whether every tab is what it was, for every request.</summary>
    public bool IsSame => _people.Length + _agents.Length == 0;

    /// <summary>Null when the request shows where it did.</summary>
    public (string Before, string After)? Of(TicketFacts ticket)
    {
        var author = people.Person(ticket.AuthorId);
        var beneficiary = ticket.BeneficiaryId is { } id ? people.Person(id) : null;
        var agent = _agents.Length > 0 || _people.Length > 0 ? people.AgentOf(ticket) : null;
        if (!Differs(_people, ticket, author) && !Differs(_agents, ticket, agent!) && (beneficiary is null || !Differs(_people, ticket, beneficiary)))
            return null;

        var was = Words(_old, _oldWords, ticket, author, agent!, beneficiary);
        var becomes = Words(_young, _youngWords, ticket, author, agent!, beneficiary);
        return was == becomes ? null : (was, becomes);
    }

    private bool Differs((Tab? Old, Tab? Young)[] suspects, TicketFacts ticket, ViewerFacts viewer)
    {
        foreach (var (old, young) in suspects)
        {
            var shows = young?.Filter.IsMatch(ticket, viewer, now) ?? false;
            if (shows != (old?.Filter.IsMatch(ticket, viewer, now) ?? false) || (shows && old!.Label != young!.Label))
                return true;
        }

        return false;
    }

    private string Words(
        Tab[] tabs, Dictionary<(ulong, ulong, ulong?), string> known, TicketFacts ticket, ViewerFacts author, ViewerFacts agent, ViewerFacts? beneficiary)
    {
        var masks = (
            Mask(tabs, ticket, author, isAgent: false),
            Mask(tabs, ticket, agent, isAgent: true),
            beneficiary is null ? (ulong?)null : Mask(tabs, ticket, beneficiary, isAgent: false));
        if (!known.TryGetValue(masks, out var words))
        {
            words = $"demandeur\u00A0: {Names(tabs, masks.Item1)}\u00A0; équipe\u00A0: {Names(tabs, masks.Item2)}"
                + (masks.Item3 is { } mask ? $"\u00A0; bénéficiaire\u00A0: {Names(tabs, mask)}" : "");
            known[masks] = words;
        }

        return words;
    }

    private ulong Mask(Tab[] tabs, TicketFacts ticket, ViewerFacts viewer, bool isAgent)
    {
        var mask = 0UL;
        for (var index = 0; index < tabs.Length; index++)
        {
            if ((tabs[index].Board == Board.Agent) == isAgent && tabs[index].Filter.IsMatch(ticket, viewer, now))
                mask |= 1UL << index;
        }

        return mask;
    }

    private static string Names(Tab[] tabs, ulong mask) => mask == 0
        ? "aucun onglet"
        : string.Join(", ", tabs.Where((_, index) => (mask & (1UL << index)) != 0).Select(tab => tab.Label).Distinct());

    private static (Tab?, Tab?)[] Suspects(RuleSet before, RuleSet after, Func<Tab, bool> condition)
    {
        var (old, young) = (before.Tabs.Take(MaxTabs).Where(condition).ToList(), after.Tabs.Take(MaxTabs).Where(condition).ToList());
        var pairs = young.Select(tab => (Old: old.Find(other => other.Board == tab.Board && other.Code == tab.Code), Young: (Tab?)tab))
            .Concat(old.Where(tab => young.TrueForAll(other => other.Board != tab.Board || other.Code != tab.Code)).Select(tab => ((Tab?)tab, (Tab?)null)));
        return [.. pairs.Where(pair => pair.Item1 is null || pair.Item2 is null || pair.Item1.Label != pair.Item2.Label || !pair.Item1.Filter.IsWrittenLike(pair.Item2.Filter))];
    }

    /// <summary>In the order of the others: tabs that only changed places show the same requests.</summary>
    private static Tab[] InOneOrder(IReadOnlyList<Tab> tabs, IReadOnlyList<Tab> others) =>
        [.. tabs.Take(MaxTabs).OrderBy(tab => others.Select((other, index) => other.Board == tab.Board && other.Code == tab.Code ? index : MaxTabs).DefaultIfEmpty(MaxTabs).Min())];
}
