namespace Amigo.Search;

/// <summary>An article glued to its word because the apostrophe was not typed: "lordinateur".</summary>
internal static class Elision
{
    private const int ShortestWord = 3;
    private static readonly string[] Articles = ["l", "d", "j", "m", "t", "s", "n", "c", "qu"];

    public static (string Article, string Word)? Without(string folded)
    {
        var article = folded switch
        {
            ['q', 'u', ..] => 2,
            ['l' or 'd' or 'j' or 'm' or 't' or 's' or 'n' or 'c', ..] => 1,
            _ => 0,
        };
        return article > 0 && folded.Length >= article + ShortestWord && IsElided(folded[article])
            ? (folded[..article], folded[article..])
            : null;
    }

    /// <summary>The word behind each article that is elided before it.</summary>
    public static IEnumerable<string> Before(string word) => IsElided(word[0]) ? Articles.Select(article => article + word) : [];

    private static bool IsElided(char first) => "aeiouyh".Contains(first);
}
