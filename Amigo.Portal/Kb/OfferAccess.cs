using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;

namespace Amigo.Portal.Kb;

/// <summary>Which offers a person may use, as the rules say. One per request: a viewer's answer is kept.</summary>
public sealed class OfferAccess(KnowledgeBase knowledge, RuleBook rules)
{
    private Viewer? lastViewer;
    private IReadOnlyList<Offer> lastOffers = [];

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<Offer> For(Viewer viewer)
    {
        if (!ReferenceEquals(viewer, lastViewer))
        {
            var facts = viewer.ToFacts();
            var set = rules.Current;
            lastOffers = [.. knowledge.Catalogue.Offers.Where(offer => set.IsOffered(new OfferFacts(offer.Code), facts))];
            lastViewer = viewer;
        }

        return lastOffers;
    }

    public bool CanUse(Viewer viewer, Subcategory subcategory) => CanUse(viewer, subcategory.Offer);

    public bool CanUse(Viewer viewer, Offer offer) => For(viewer).Any(usable => usable.Code == offer.Code);

    /// <summary>What exists for this person in the search index.</summary>
    public IReadOnlyList<string> SearchScopes(Viewer viewer) =>
        [.. For(viewer).Select(offer => KnowledgeBase.OfferScope(offer.Code)), .. viewer.ReaderAudiences().Scopes()];
}
