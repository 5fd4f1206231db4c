using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Tickets.Queues;
using Amigo.Rules;

namespace Amigo.Portal.Pages.Agent;

/// <summary>What the filters of a queue offer: from the rules, the catalogue and the viewer's teams, never from the requests.</summary>
public sealed record QueueChoices
{
    /// <summary>"agent" of those that nobody has.</summary>
    public const string NoAgent = "sans";

    public required ServiceCatalogue Catalogue { get; init; }

    public required IReadOnlyList<ListValue> Priorities { get; init; }

    /// <summary>Those that the tab in view can hold.</summary>
    public required IReadOnlyList<Status> Statuses { get; init; }

    /// <summary>Of the viewer's teams.</summary>
    public required IReadOnlyList<QueueAgent> Agents { get; init; }

    /// <summary>The viewer's own, or the others where the tab shows those.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>Those whose requests come to <see cref="Teams"/>, by offer.</summary>
    public IEnumerable<IGrouping<string, Service>> Services => Catalogue.Subcategories
        .Where(leaf => Teams.Contains(leaf.Team))
        .Select(leaf => leaf.Service)
        .Distinct()
        .GroupBy(service => service.Family.Group.Offer.Name);

    public static QueueChoices For(
        Viewer viewer, ServiceCatalogue catalogue, RuleSet rules, TabContent content, IReadOnlyList<QueueAgent> agents) => new()
        {
            Catalogue = catalogue,
            Priorities = rules.Priorities,
            Statuses = content.Statuses,
            Agents = agents,
            Teams = [.. catalogue.Teams.Where(team => viewer.Teams.Contains(team.Code) != content.IsOfOthers)],
        };
}
