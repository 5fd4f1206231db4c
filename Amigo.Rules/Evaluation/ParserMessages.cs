using System.Text.RegularExpressions;
using Amigo.Rules.Loading;

namespace Amigo.Rules.Evaluation;

/// <summary>Says in French what the expression parser says in English.</summary>
internal static partial class ParserMessages
{
    private static readonly string[] Names =
        [.. new[] { typeof(TicketFacts), typeof(ViewerFacts), typeof(OfferFacts) }
            .SelectMany(type => type.GetProperties()).Select(property => property.Name).Distinct()];

    public static string Translate(string message)
    {
        if (UnknownMember().Match(message) is { Success: true } member)
            return $"Le champ « {member.Groups[1].Value} » n'existe pas.{Hint(member.Groups[1].Value, Names)}";
        if (UnknownName().Match(message) is { Success: true } name)
            return $"« {name.Groups[1].Value} » est inconnu.{Hint(name.Groups[1].Value, ["ticket", "viewer", "offer", "now"])} Majuscules et minuscules comptent.";
        if (UnknownMethod().Match(message) is { Success: true } method)
            return $"La fonction « {method.Groups[1].Value} » n'existe pas ou reçoit de mauvaises valeurs.";
        if (message.Contains("'Boolean' expected", StringComparison.Ordinal))
            return "L'expression doit répondre par vrai ou faux.";
        if (message.StartsWith("Expression expected", StringComparison.Ordinal))
            return "Il manque quelque chose ici : une valeur ou une condition.";
        if (message.Contains("expected", StringComparison.Ordinal) || message.StartsWith("Syntax error", StringComparison.Ordinal))
            return $"L'expression ne se lit pas : {message.Replace(" or operator expected", " ou un opérateur attendu", StringComparison.Ordinal)}.";
        if (message.Contains("string literal", StringComparison.Ordinal))
            return "Un texte n'est pas fermé par un guillemet.";
        if (message.Contains("is not defined for the types", StringComparison.Ordinal) || message.Contains("incompatible with operand", StringComparison.Ordinal)
            || message.Contains("is not a valid value for", StringComparison.Ordinal))
            return $"Les deux côtés d'une comparaison ne sont pas du même type : {message}";
        return $"L'expression est refusée : {message}";
    }

    private static string Hint(string word, IEnumerable<string> candidates) =>
        Suggestion.Nearest(word, candidates) is { } near ? $" Vouliez-vous écrire « {near} » ?" : "";

    [GeneratedRegex("No property or field '([^']*)' exists")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("Unknown identifier '([^']*)'")]
    private static partial Regex UnknownName();

    [GeneratedRegex("No (?:applicable|generic) (?:aggregate )?method '([^']*)'")]
    private static partial Regex UnknownMethod();
}
