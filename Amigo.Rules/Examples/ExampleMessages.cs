using Amigo.Rules.Loading;

namespace Amigo.Rules.Examples;

/// <summary>What is said of a word that no rule knows.</summary>
internal static class ExampleMessages
{
    public static string Unknown(string kind, string word, IEnumerable<string> known)
    {
        var all = known.ToList();
        var hint = Suggestion.Nearest(word, all) is { } near ? $"vouliez-vous dire « {near} » ?" : $"on connaît {string.Join(", ", all)}.";
        return $"{kind} inconnu{(kind == "personne" || kind == "transition" ? "e" : "")} « {word} » ; {hint}";
    }
}
