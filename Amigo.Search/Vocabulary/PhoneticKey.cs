using System.Text;

namespace Amigo.Search;

/// <summary>
/// How a folded French word sounds, roughly: two words of equal key are pronounced alike ("farmassie", "pharmacie").
/// Nasal vowels are written A (an, en), I (in, un) and O (on); "ch" is S; the mute ending goes.
/// </summary>
internal static class PhoneticKey
{
    /// <summary>Tried in order at each letter; the first that fits is written.</summary>
    private static readonly (string Spelling, string Sound)[] Sounds =
    [
        ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"),
        ("tion", "siO"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("ph", "f"), ("th", "t"), ("rh", "r"),
        ("qu", "k"), ("ck", "k"), ("cs", "ks"), ("cc", "ks"), ("x", "ks"), ("gn", "ni"),
        ("gue", "ge"), ("gui", "gi"), ("c", "k"), ("q", "k"),
        ("oeu", "e"), ("eu", "e"), ("oi", "wa"), ("oy", "wa"), ("ou", "u"), ("u", "y"),
        ("ille", "ie"), ("aill", "ai"), ("eill", "ei"),
        ("ai", "e"), ("ei", "e"), ("ay", "e"), ("ey", "e"), ("y", "i"), ("w", "v"), ("z", "s"), ("h", ""),
    ];

    private static readonly (string Spelling, string Sound)[] Nasals =
    [
        ("aim", "I"), ("ain", "I"), ("ein", "I"), ("ien", "iI"), ("im", "I"), ("in", "I"), ("ym", "I"), ("yn", "I"), ("un", "I"),
        ("am", "A"), ("an", "A"), ("em", "A"), ("en", "A"), ("om", "O"), ("on", "O"),
    ];

    private static readonly string[] MuteEndings = ["ent", "ers", "er", "ez", "es", "et", "e", "s", "t", "d", "x", "p"];

    public static string Of(string folded)
    {
        var key = new StringBuilder(folded.Length);
        var word = Soften(WithoutDoubles(folded));
        word = word[..^MuteLength(word)];
        for (var i = 0; i < word.Length;)
        {
            var rest = word.AsSpan(i);
            if (Nasal(rest) is { } nasal)
                i += Write(key, nasal);
            else if (First(Sounds, rest) is { } sound)
                i += Write(key, sound);
            else
                i += Write(key, (word[i..(i + 1)], word[i..(i + 1)]));
        }

        return key.ToString();
    }

    private static string WithoutDoubles(string word)
    {
        var kept = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (kept.Length == 0 || kept[^1] != letter)
                kept.Append(letter);
        }

        return kept.ToString();
    }

    /// <summary>Before e, i and y, "g" sounds as "j" and "c" as "s"; the "e" of "gea" and "geo" is only there for that.</summary>
    private static string Soften(string word)
    {
        var soft = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var isSoft = i + 1 < word.Length && word[i + 1] is 'e' or 'i' or 'y';
            if (word[i] == 'g' && isSoft)
            {
                soft.Append('j');
                if (i + 2 < word.Length && word[i + 1] == 'e' && word[i + 2] is 'a' or 'o')
                    i++;
            }
            else if (word[i] == 'c' && isSoft)
            {
                if (soft.Length == 0 || soft[^1] != 's')
                    soft.Append('s');
            }
            else
            {
                soft.Append(word[i]);
            }
        }

        return soft.ToString();
    }

    private static int MuteLength(string word)
    {
        foreach (var ending in MuteEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return ending.Length;
        }

        return 0;
    }

    /// <summary>A vowel is nasal only when no other vowel follows: "an" in "andain", not in "anatomie".</summary>
    private static (string Spelling, string Sound)? Nasal(ReadOnlySpan<char> rest) =>
        First(Nasals, rest) is { } nasal && (rest.Length == nasal.Spelling.Length || !"aeiouy".Contains(rest[nasal.Spelling.Length]))
            ? nasal
            : null;

    private static (string Spelling, string Sound)? First((string Spelling, string Sound)[] table, ReadOnlySpan<char> rest)
    {
        foreach (var entry in table)
        {
            if (rest.StartsWith(entry.Spelling, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }

    private static int Write(StringBuilder key, (string Spelling, string Sound) sound)
    {
        if (key.Length == 0 || sound.Sound.Length != 1 || key[^1] != sound.Sound[0])
            key.Append(sound.Sound);
        return sound.Spelling.Length;
    }
}
