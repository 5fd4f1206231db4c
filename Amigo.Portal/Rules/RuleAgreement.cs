using Amigo.Portal.Kb;
using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>What neither <c>rules/</c> nor <c>kb/</c> can see alone: codes that one names and the other does not have.</summary>
public static class RuleAgreement
{
    /// <returns>A line an error, as <c>place(line,column): message</c>.</returns>
    public static IEnumerable<string> Check(RuleSet rules, KnowledgeBase knowledge)
    {
        var offers = knowledge.Catalogue.Offers.Select(offer => offer.Code).ToList();
        foreach (var code in rules.OfferCodes.Except(offers))
            yield return $"rules(1,1): l’offre « {code} » a une règle mais n’est pas dans le catalogue";
        foreach (var code in offers.Except(rules.OfferCodes))
            yield return $"kb/catalogue(1,1): l’offre « {code} » n’a pas de règle : personne ne la verra";
        foreach (var code in rules.TeamCodes.Where(code => knowledge.Catalogue.FindTeam(code) is null))
            yield return $"rules(1,1): l’équipe « {code} » n’est pas dans equipes.yaml";
    }
}
