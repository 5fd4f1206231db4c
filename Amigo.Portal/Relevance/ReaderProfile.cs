using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Amigo.Rules;

namespace Amigo.Portal.Relevance;

/// <summary>The kinds of people who ask, as <c>kb/pertinence.json</c> names them: the portal shows each of them other things.</summary>
public static class ReaderProfile
{
    private const string Agent = "agent";
    private const string AcademicServices = "service-academique";

    public static readonly IReadOnlyList<string> Names = ["ecole", "college", "lycee", AcademicServices, Agent];

    /// <summary>What exists in the search index for that profile: offers by the rules, articles by their audience.</summary>
    public static IReadOnlyList<string> Scopes(string name, RuleSet rules, KnowledgeBase knowledge)
    {
        var viewer = ToViewer(name);
        return [.. knowledge.Catalogue.Offers
            .Where(offer => rules.IsOffered(new OfferFacts(offer.Code), viewer.ToFacts()))
            .Select(offer => KnowledgeBase.OfferScope(offer.Code)),
            .. viewer.ReaderAudiences().Scopes()];
    }

    private static Viewer ToViewer(string name) => new()
    {
        PersonId = 0,
        Login = name,
        DisplayName = name,
        Function = "",
        Phone = null,
        IsAdministrator = false,
        Establishments = [new("0350001A", name, name == Agent ? AcademicServices : name, IsHead: false)],
        Teams = name == Agent ? ["assistance"] : [],
    };
}
