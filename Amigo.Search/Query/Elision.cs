namespace Amigo.Search;

/// <summary>An article glued to its word because the apostrophe was not typed: "lordinateur".</summary>
internal static class Elision
{
    private const int ShortestWord = 3;

    public static (string Article, string Word)? Without(string folded)
    {
        var article = folded switch
        {
            ['q', 'u', ..] => 2,
            ['l' or 'd' or 'j' or 'm' or 't' or 's' or 'n' or 'c', ..] => 1,
            _ => 0,
        };
        return article > 0 && folded.Length >= article + ShortestWord && "aeiouyh".Contains(folded[article])
            ? (folded[..article], folded[article..])
            : null;
    }
}
