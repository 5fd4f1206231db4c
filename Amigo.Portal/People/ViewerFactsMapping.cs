using Amigo.Rules;

namespace Amigo.Portal.People;

/// <summary>The viewer as the rules see them.</summary>
internal static class ViewerFactsMapping
{
    public static ViewerFacts ToFacts(this Viewer viewer) => new()
    {
        PersonId = viewer.PersonId,
        Establishments = [.. viewer.Establishments.Select(establishment => establishment.Uai)],
        EstablishmentKinds = [.. viewer.Establishments.Select(establishment => establishment.Kind).Distinct()],
        HeadOf = [.. viewer.Establishments.Where(establishment => establishment.IsHead).Select(establishment => establishment.Uai)],
        Teams = viewer.Teams,
        IsAdministrator = viewer.IsAdministrator,
    };
}
