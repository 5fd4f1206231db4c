using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Rules;

namespace Amigo.Portal.Seeding;

/// <summary>What people of each kind of establishment ask about: some services much, most a little.</summary>
internal sealed class TopicPool
{
    private readonly Dictionary<string, (Topic[] Topics, double[] Weights)> _byKind = [];

    public TopicPool(ServiceCatalogue catalogue, RuleSet rules, IEnumerable<Establishment> establishments)
    {
        foreach (var sample in establishments.DistinctBy(establishment => establishment.Kind))
        {
            var viewer = new ViewerFacts { PersonId = 1, Establishments = [sample.Uai], EstablishmentKinds = [sample.Kind] };
            var topics = catalogue.Offers.Where(offer => rules.IsOffered(new OfferFacts(offer.Code), viewer))
                .SelectMany(offer => offer.Subcategories)
                .Select(leaf => new Topic(leaf))
                .ToArray();
            if (topics.Length > 0)
                _byKind[sample.Kind] = (topics, SchoolCalendar.Cumulate([.. topics.Select(Weight)]));
        }
    }

    /// <summary>Whether this kind of establishment is offered anything.</summary>
    public bool Has(string kind) => _byKind.ContainsKey(kind);

    public Topic Draw(string kind, Dice dice)
    {
        var (topics, weights) = _byKind[kind];
        return topics[dice.Weighted(weights)];
    }

    private static double Weight(Topic topic)
    {
        var interest = Dice.For(topic.Leaf.Service.Code, 0).Part();
        return (0.1 + interest * interest * 3) * (0.3 + Dice.For(topic.Leaf.Code, 1).Part());
    }
}
