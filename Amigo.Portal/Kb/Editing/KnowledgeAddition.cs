using System.Text.RegularExpressions;
using Amigo.Portal.Kb.Catalogue;

namespace Amigo.Portal.Kb.Editing;

public enum AdditionKind
{
    /// <summary>Who types the words also finds the target's.</summary>
    Synonym,

    /// <summary>The words lead to a leaf of the catalogue.</summary>
    Keyword,
}

/// <summary>One thing that an administrator adds to the knowledge folder from what searches taught.</summary>
/// <param name="Target">Other words, or the code of a leaf.</param>
public sealed partial record KnowledgeAddition(AdditionKind Kind, string Words, string Target)
{
    /// <summary>The longest words: what a keyword may be.</summary>
    public const int MaximumLength = CatalogueNode.MaximumKeywordLength;

    /// <summary>Null when both are words that the files may hold; else what is wrong, in French.</summary>
    public string? Refusal => (Kind, IsWords(Words), IsWords(Target)) switch
    {
        (_, false, _) => $"Écrivez les mots recherchés avec des lettres, des chiffres, des espaces, des apostrophes et des tirets, {MaximumLength} signes au plus.",
        (AdditionKind.Synonym, _, false) => $"Écrivez les mots à trouver avec des lettres, des chiffres, des espaces, des apostrophes et des tirets, {MaximumLength} signes au plus.",
        (AdditionKind.Synonym, _, _) when Text.Fold(Words) == Text.Fold(Target) => "Les deux expressions sont les mêmes.",
        _ => null,
    };

    private static bool IsWords(string text) => text.Length <= MaximumLength && Allowed().IsMatch(text);

    /// <summary>Neither a sign of YAML nor one of the synonyms' file.</summary>
    [GeneratedRegex(@"^[\p{L}\p{M}\p{N}]+(?:[ '’-][\p{L}\p{M}\p{N}]+)*\z")]
    private static partial Regex Allowed();
}
