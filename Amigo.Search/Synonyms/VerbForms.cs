namespace Amigo.Search;

/// <summary>Irregular forms and nouns of common verbs ("reçois", "réception"), which no stemmer brings together.</summary>
internal static class VerbForms
{
    private static readonly Lazy<Synonyms> Forms = new(() =>
    {
        using var stream = typeof(VerbForms).Assembly.GetManifestResourceStream("verbes.txt")!;
        using var reader = new StreamReader(stream);
        return Synonyms.Parse(reader);
    });

    public static Synonyms Load() => Forms.Value;
}
