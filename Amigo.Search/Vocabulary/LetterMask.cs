using System.Numerics;

namespace Amigo.Search;

/// <summary>A term and its <see cref="LetterMask"/>, side by side because most terms are read no further.</summary>
internal readonly record struct WordLetters(int Term, uint Letters);

/// <summary>Which letters a word contains, in 32 bits: most words that cannot be near another one are told apart by it alone.</summary>
internal static class LetterMask
{
    public static uint Of(string folded)
    {
        var mask = 0u;
        foreach (var letter in folded)
            mask |= 1u << (letter is >= 'a' and <= 'z' ? letter - 'a' : 26 + (letter % 6));
        return mask;
    }

    /// <summary>One edit changes two letters at most.</summary>
    public static bool MayBeWithin(uint a, uint b, int edits) => BitOperations.PopCount(a ^ b) <= 2 * edits;

    /// <summary>Only letters: digits and identifiers are never corrected, nor offered as a correction.</summary>
    public static bool IsWord(string folded) => !folded.AsSpan().ContainsAnyExceptInRange('a', 'z');
}
