using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>What neither <c>rules/</c> nor <c>kb/</c> can see alone: codes that one names and the other does not have.</summary>
/// <param name="Problems">With the file's name in its folder; of the catalogue, as <c>kb/catalogue</c>.</param>
/// <param name="Warnings">What looks like an oversight.</param>
public sealed record RuleAgreement(IReadOnlyList<RuleError> Problems, IReadOnlyList<RuleError> Warnings)
{
    /// <summary>A line a problem, as <c>file(line,column): message</c>.</summary>
    public IReadOnlyList<string> Errors => [.. Problems.Select(problem => problem.ToString())];

    public static RuleAgreement Of(RuleSet rules, KnowledgeBase knowledge)
    {
        var check = rules.CheckAgainst(Codes(knowledge.Catalogue));
        var unseen = knowledge.Catalogue.Offers.Select(offer => offer.Code).Except(rules.OfferCodes)
            .Select(code => new RuleError("kb/catalogue", 1, 1, $"l’offre « {code} » n’a pas de règle : personne ne la verra"));
        return new RuleAgreement([.. check.Errors, .. unseen], check.Warnings);
    }

    private static CatalogueCodes Codes(ServiceCatalogue catalogue) => new()
    {
        Offers = [.. catalogue.Offers.Select(offer => offer.Code)],
        Services = [.. catalogue.Subcategories.Select(leaf => leaf.Service.Code).Distinct()],
        Subcategories = [.. catalogue.Subcategories.Select(leaf => leaf.Code)],
        Teams = [.. catalogue.Teams.Select(team => team.Code)],
    };
}
