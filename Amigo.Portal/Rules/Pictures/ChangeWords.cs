using Amigo.Rules;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>What becomes of a part of the rules, in a word and in a sign: never by colour alone.</summary>
public static class ChangeWords
{
    public static string Of(ChangeKind change) => change switch
    {
        ChangeKind.Added => "ajouté",
        ChangeKind.Removed => "supprimé",
        _ => "modifié",
    };

    public static string Sign(ChangeKind change) => change switch
    {
        ChangeKind.Added => "+",
        ChangeKind.Removed => "−",
        _ => "≠",
    };

    /// <summary>The class that style sheets know it by.</summary>
    public static string? Css(ChangeKind? change) => change switch
    {
        null => null,
        ChangeKind.Added => "is-added",
        ChangeKind.Removed => "is-removed",
        _ => "is-changed",
    };
}
