using System.Text.RegularExpressions;

namespace Amigo.Rules.Loading;

/// <summary>Says in French what the JSON reader says in English. What is not listed here is told as it came.</summary>
internal static class JsonMessages
{
    private static readonly (Regex English, string French)[] Translations =
    [
        Of(@"^'/' is ", "un commentaire n'y a pas sa place."),
        Of(@"^'(.+)' is invalid after a value\. Expected either", "« $1 » suit une valeur, où l'on attend une virgule, « } » ou « ] ». (Dans un texte, un guillemet s'écrit \\\".)"),
        Of(@"^'(.+)' is an invalid start of a value", "« $1 » ne commence pas une valeur : un texte s'écrit entre guillemets."),
        Of(@"^'(.+)' is an invalid start of a property name", "« $1 » ne commence pas une clé : une clé s'écrit entre guillemets, et rien ne suit la dernière virgule."),
        Of(@"^'(.+)' is invalid after a property name", "« $1 » suit une clé, où l'on attend deux points."),
        Of(@"^'(.+)' is an invalid JSON literal", "« $1 » n'est ni true, ni false, ni null : un texte s'écrit entre guillemets."),
        Of(@"^'(.+)' is invalid within a JSON string", "un texte n'est pas fermé par un guillemet, ou contient le caractère $1, qui s'écrit autrement."),
        Of(@"^'(.+)' is an invalid escapable character", "« \\$1 » ne veut rien dire dans un texte : une barre oblique inverse s'écrit \\\\."),
        Of(@"^'(.+)' is an invalid end of a number", "un nombre ne s'écrit pas avec « $1 »."),
        Of(@"^Invalid leading zero", "un nombre ne commence pas par zéro."),
        Of(@"^'(.+)' is invalid after a single JSON value", "« $1 » suit la fin : il y a une accolade ou un crochet de trop."),
        Of(@"trailing comma", "une virgule est de trop avant « } » ou « ] »."),
        Of(@"^The maximum configured depth", "il est imbriqué trop profondément."),
        Of(@"^Expected end of string", "un texte n'est pas fermé par un guillemet."),
        Of(@"^Expected depth to be zero|reached end of data", "la fin manque : une accolade ou un crochet n'est pas fermé."),
        Of(@"does not contain any JSON tokens", "il est vide."),
    ];

    public static string Translate(string reason)
    {
        foreach (var (english, french) in Translations)
        {
            if (english.Match(reason) is { Success: true } match)
                return match.Result(french);
        }

        return reason;
    }

    private static (Regex, string) Of(string english, string french) => (new Regex(english, RegexOptions.CultureInvariant | RegexOptions.Singleline), french);
}
