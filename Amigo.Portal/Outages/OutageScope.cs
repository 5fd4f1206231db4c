using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;

namespace Amigo.Portal.Outages;

/// <summary>Which services an outage concerns, who is told of it and who speaks for it.</summary>
public sealed class OutageScope(KnowledgeBase knowledge, OfferAccess offers)
{
    /// <summary>The services of this person's teams; for administrators, all.</summary>
    public IReadOnlyList<Service> ServicesToAnnounce(Viewer viewer) =>
        [.. AllServices().Where(service => SpeaksFor(viewer, service))];

    /// <summary>Null when there is no such service or another team answers for it.</summary>
    public Service? FindToAnnounce(Viewer viewer, string? code) =>
        knowledge.Catalogue.Find(code) is Service service && SpeaksFor(viewer, service) ? service : null;

    public bool SpeaksFor(Viewer viewer, string serviceCode) => FindToAnnounce(viewer, serviceCode) is not null
        // A service that has left the catalogue: only administrators can still end what was said of it.
        || (viewer.IsAdministrator && knowledge.Catalogue.Find(serviceCode) is not Service);

    /// <summary>The services that an outage concerns and that this person may use.</summary>
    public IReadOnlyList<Service> UsableServices(Viewer viewer, string serviceCode, bool inEveryOffer) =>
        knowledge.Catalogue.Find(serviceCode) is not Service announced
            ? []
            : [.. Concerned(announced, inEveryOffer).Where(service => offers.CanUse(viewer, OfferOf(service)))];

    public bool Concerns(OutageNotice outage, Service service) =>
        knowledge.Catalogue.Find(outage.ServiceCode) is Service announced && Concerned(announced, outage.InEveryOffer).Contains(service);

    public static Offer OfferOf(Service service) => service.Family.Group.Offer;

    private IEnumerable<Service> Concerned(Service announced, bool inEveryOffer) => inEveryOffer
        ? AllServices().Where(service => service.Name == announced.Name && service.Team == announced.Team)
        : [announced];

    private static bool SpeaksFor(Viewer viewer, Service service) => viewer.IsAdministrator || viewer.Teams.Contains(service.Team.Code);

    private IEnumerable<Service> AllServices() => knowledge.Catalogue.Offers
        .SelectMany(offer => offer.Groups)
        .SelectMany(group => group.Children)
        .SelectMany(family => family.Children)
        .OfType<Service>();
}
