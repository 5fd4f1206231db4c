using Amigo.Portal.Kb.Catalogue;
using Amigo.Rules;

namespace Amigo.Portal.Explanations;

/// <summary>Names of the people, teams, services and places that one explanation speaks of, and of no other.</summary>
public sealed class FactNames(ServiceCatalogue catalogue)
{
    private readonly Dictionary<int, string> _people = [];
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    public ServiceCatalogue Catalogue => catalogue;

    public FactNames With(int? person, string? name)
    {
        if (person is { } id && name is not null)
            _people[id] = name;
        return this;
    }

    public FactNames WithPlace(string uai, string name)
    {
        _places[uai] = name;
        return this;
    }

    /// <summary>As <see cref="FactNaming"/> wants it.</summary>
    public string? Of(string field, object value) => (field, value) switch
    {
        (nameof(TicketFacts.AuthorId) or nameof(TicketFacts.BeneficiaryId) or nameof(TicketFacts.AgentId) or nameof(TicketFacts.OpenedById)
            or nameof(ViewerFacts.PersonId), int person) => _people.GetValueOrDefault(person),
        (nameof(TicketFacts.TeamCode) or nameof(ViewerFacts.Teams), string team) => catalogue.FindTeam(team)?.Name,
        (nameof(TicketFacts.Establishment) or nameof(ViewerFacts.Establishments) or nameof(ViewerFacts.HeadOf), string uai) => _places.GetValueOrDefault(uai),
        (nameof(TicketFacts.SubcategoryCode), string leaf) => catalogue.FindSubcategory(leaf)?.Name,
        _ => null,
    };
}
