using Amigo.Rules.Loading;

namespace Amigo.Rules.Proofs;

/// <summary>Proves, once the catalogue is known, that rules name nothing it does not have.</summary>
internal static class CatalogueProof
{
    public static CatalogueCheck Check(IReadOnlyList<CatalogueMention> mentions, CatalogueCodes catalogue)
    {
        var unknown = mentions.Select(mention => (Mention: mention, Message: Problem(mention, catalogue))).Where(pair => pair.Message is not null).ToLookup(
            pair => pair.Mention.IsCondition,
            pair => new RuleError(pair.Mention.File, pair.Mention.Place.Line, pair.Mention.Place.Column, pair.Message!));
        return new CatalogueCheck(ErrorList.Sort(unknown[false]), ErrorList.Sort(unknown[true]));
    }

    private static string? Problem(CatalogueMention mention, CatalogueCodes catalogue) => mention.Field switch
    {
        nameof(TicketFacts.OfferCode) or nameof(OfferFacts.Code) => Unknown("L'offre", mention.Code, catalogue.Offers),
        nameof(TicketFacts.ServiceCode) => Unknown("Le service", mention.Code, catalogue.Services),
        nameof(TicketFacts.SubcategoryCode) => Unknown("La sous-catégorie", mention.Code, catalogue.Subcategories),
        nameof(TicketFacts.TeamCode) or nameof(ViewerFacts.Teams) => Unknown("L'équipe", mention.Code, catalogue.Teams),
        _ => null,
    };

    private static string? Unknown(string what, string code, IReadOnlyCollection<string> known)
    {
        if (known.Contains(code) || code.Length == 0)
            return null;
        var hint = Suggestion.Nearest(code, known) is { } near ? $" Vouliez-vous écrire « {near} » ?" : "";
        return $"{what} « {code} » n'est pas dans le catalogue.{hint}";
    }
}
