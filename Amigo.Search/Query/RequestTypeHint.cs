using System.Collections.Frozen;

namespace Amigo.Search;

/// <summary>Whether somebody tells of something broken or asks for something, from the words that service desks hear.</summary>
internal static class RequestTypeHint
{
    private static readonly FrozenSet<string> Incident = FrozenSet.Create(
        "pas", "plus", "rien", "aucun", "aucune", "impossible", "panne", "hs", "bug", "bugs", "bugue", "erreur", "erreurs", "probleme",
        "problemes", "souci", "anomalie", "dysfonctionnement", "bloque", "bloquee", "bloques", "plante", "fige", "figee", "gele", "lent",
        "lente", "lenteur", "lenteurs", "rame", "casse", "cassee", "defectueux", "perdu", "perdue", "vol", "vole", "volee", "pirate",
        "coupure", "disparu", "disparue", "illisible", "refuse", "refusee", "oublie", "virus");

    private static readonly FrozenSet<string> ServiceRequest = FrozenSet.Create(
        "demande", "demander", "besoin", "voudrais", "voudrait", "souhaite", "souhaiterais", "souhaitons", "veux", "obtenir", "nouveau",
        "nouvel", "nouvelle", "ajouter", "ajout", "creer", "creation", "installer", "installation", "commander", "commande", "acheter",
        "achat", "emprunter", "pret", "reserver", "reservation", "changer", "changement", "remplacer", "remplacement", "modifier",
        "modification", "renouveler", "renouvellement", "inscrire", "inscription", "supprimer", "suppression", "activer", "activation",
        "attribution", "demenagement", "restituer", "rendre", "ouverture");

    /// <summary>What breaks is told in a negation that requests share ("je ne veux plus de …"): incidents are looked for first.</summary>
    public static RequestType? Of(IEnumerable<Token> tokens)
    {
        RequestType? hint = null;
        foreach (var token in tokens)
        {
            if (Incident.Contains(token.Text))
                return RequestType.Incident;
            if (ServiceRequest.Contains(token.Text))
                hint = RequestType.ServiceRequest;
        }

        return hint;
    }
}
