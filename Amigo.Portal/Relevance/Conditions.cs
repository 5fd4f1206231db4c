namespace Amigo.Portal.Relevance;

/// <summary>The ways in which a question is typed, each from the clean one.</summary>
public static class Conditions
{
    public const string Clean = "clean";

    /// <summary>
    /// As written; without accents; a slip in every word of more than four letters; without apostrophes; plurals swapped; last word
    /// cut; spelt as it sounds; all together.
    /// </summary>
    public static readonly IReadOnlyList<string> All = [Clean, "noacc", "typo", "noapos", "plural", "trunc", "phon", "combo"];
}
