using System.Diagnostics.CodeAnalysis;

namespace Amigo.Portal.People;

/// <summary>
/// The national code of an establishment (UAI, formerly RNE): seven digits, the first three its department,
/// and a check letter, which is the rank of the number modulo 23 in the alphabet without I, O and Q.
/// </summary>
public readonly record struct Uai : IParsable<Uai>
{
    public const int Length = 8;

    private const string CheckLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private readonly string? _code;

    private Uai(string code) => _code = code;

    public static Uai Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var uai) ? uai : throw new FormatException($"« {s} » n’est pas un code UAI.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Uai result)
    {
        result = default;
        var code = s?.Trim().ToUpperInvariant();
        if (code is not { Length: Length } || !code.AsSpan(0, 7).ContainsOnlyDigits())
            return false;

        var number = int.Parse(code.AsSpan(0, 7), provider: null);
        if (code[7] != CheckLetters[number % CheckLetters.Length])
            return false;

        result = new Uai(code);
        return true;
    }

    /// <summary>The code of a number of seven digits, check letter included.</summary>
    public static Uai FromNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9_999_999);
        return new Uai($"{number:0000000}{CheckLetters[number % CheckLetters.Length]}");
    }

    public override string ToString() => _code ?? "";
}

file static class Digits
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
