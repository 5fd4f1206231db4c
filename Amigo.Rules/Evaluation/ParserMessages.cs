using System.Reflection;
using System.Text.RegularExpressions;
using Amigo.Rules.Loading;

namespace Amigo.Rules.Evaluation;

/// <summary>Says in French what the expression parser says in English.</summary>
internal static partial class ParserMessages
{
    private static readonly Dictionary<string, string[]> Fields = new[] { typeof(TicketFacts), typeof(ViewerFacts), typeof(OfferFacts) }
        .ToDictionary(type => type.Name, type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).ToArray());

    /// <summary>Where and why a text does not parse, in French.</summary>
    /// <param name="message">What the parser says.</param>
    /// <param name="position">Where it stopped.</param>
    /// <param name="text">The text.</param>
    /// <param name="scope">The names it may use.</param>
    public static (int Position, string Message) Locate(string message, int position, string text, RuleScope scope)
    {
        // The parser takes viewer.Team.Contains(…) for the name of a type, and stops after it.
        if (UnknownType().Match(message) is { Success: true } type)
        {
            foreach (var owner in scope.Parameters)
            {
                if (Regex.Match(text, $@"\b{owner.Name}\.({Regex.Escape(type.Groups[1].Value)})\b") is { Success: true } place)
                    return (place.Groups[1].Index, NoField(type.Groups[1].Value, owner.Type.Name));
            }
        }

        if (UnknownMethod().Match(message) is { Success: true } method)
            position = Math.Max(position, text.IndexOf($".{method.Groups[1].Value}", Math.Clamp(position, 0, text.Length), StringComparison.Ordinal) + 1);
        return (Math.Max(position, 0), Translate(message));
    }

    public static string Translate(string message)
    {
        if (UnknownMember().Match(message) is { Success: true } member)
            return NoField(member.Groups[1].Value, member.Groups[2].Value);
        if (UnknownName().Match(message) is { Success: true } name)
            return $"« {name.Groups[1].Value} » est inconnu. {Suggestion.Hint(name.Groups[1].Value, ["ticket", "viewer", "offer", "now"], "Noms possibles")} Majuscules et minuscules comptent.";
        if (UnknownMethod().Match(message) is { Success: true } method)
            return $"La fonction « {method.Groups[1].Value} » n'existe pas ou reçoit de mauvaises valeurs.{MethodHint(method.Groups[1].Value)}";
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

    /// <summary>People who think in French write <c>ticket.Auteur</c>: the French name of a field counts too.</summary>
    private static string NoField(string word, string type)
    {
        var problem = $"Le champ « {word} » n'existe pas.";
        if (!Fields.TryGetValue(type, out var fields))
            return problem;
        var french = Suggestion.Nearest(word, fields.Select(FrenchFormat.Name));
        return $"{problem} {Suggestion.Hint(fields.FirstOrDefault(field => FrenchFormat.Name(field) == french) ?? word, fields, "Champs possibles")}";
    }

    private static string MethodHint(string word) =>
        AllowedMethods.Names.Contains(word) ? "" : $" {Suggestion.Hint(word, AllowedMethods.Names, "Fonctions possibles")}";

    [GeneratedRegex("No property or field '([^']*)' exists in type '([^']*)'")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("^Type '([^']*)' not found")]
    private static partial Regex UnknownType();

    [GeneratedRegex("Unknown identifier '([^']*)'")]
    private static partial Regex UnknownName();

    [GeneratedRegex("No (?:applicable|generic) (?:aggregate )?method '([^']*)'")]
    private static partial Regex UnknownMethod();
}
