using Amigo.Portal.People;

namespace Amigo.Portal.Kb.Articles;

public static class AudienceExtensions
{
    /// <summary>The words of the front matter; those of establishments are also their kinds in the database.</summary>
    public static readonly IReadOnlyDictionary<string, Audiences> ByWord = new Dictionary<string, Audiences>
    {
        ["tous"] = Audiences.Everyone,
        ["ecole"] = Audiences.Schools,
        ["college"] = Audiences.MiddleSchools,
        ["lycee"] = Audiences.HighSchools,
        ["service-academique"] = Audiences.AcademicServices,
        ["agents"] = Audiences.Agents,
    };

    /// <summary>Who a reader is.</summary>
    public static Audiences ReaderAudiences(this Viewer viewer)
    {
        var audiences = ReadersIn(viewer.Establishments.Select(establishment => establishment.Kind));
        if (viewer.IsAgent || viewer.IsAdministrator)
            audiences |= Audiences.Agents;
        if (viewer.IsAdministrator)
            audiences |= Audiences.Drafts;
        return audiences;
    }

    /// <summary>Someone who works in establishments of these kinds, and has no other role.</summary>
    public static Audiences ReadersIn(IEnumerable<string> establishmentKinds) =>
        establishmentKinds.Aggregate(Audiences.Everyone, (audiences, kind) => audiences | ByWord.GetValueOrDefault(kind));

    /// <summary>The same bits as scopes of the search index.</summary>
    public static IEnumerable<string> Scopes(this Audiences audiences) =>
        Enum.GetValues<Audiences>().Where(audience => audience != 0 && audiences.HasFlag(audience)).Select(audience => $"public:{audience}");
}
