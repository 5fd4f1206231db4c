namespace Amigo.Search;

/// <summary>
/// The words of the house, read from a text file of one rule a line. Immutable and safe for use by many threads.
/// <code>
/// mdp, mot de passe            equivalents
/// mail académique => webmail   one way: who types the left also finds the right
/// [kind=offre] hs, en panne    only for documents of that kind
/// !excel, exceller             never merged, neither by stemming nor by correction
/// >imprimante réseau = CODE    pinned: that question shows document CODE first
/// # comment
/// </code>
/// </summary>
public sealed class Synonyms
{
    internal Synonyms(SynonymReader reader)
    {
        Groups = reader.Groups;
        KeptApart = reader.KeptApart;
        Pinned = reader.Pinned;
        Errors = reader.Errors;
    }

    /// <summary>No rule at all.</summary>
    public static Synonyms Empty { get; } = Parse(TextReader.Null);

    /// <summary>Lines that could not be read, in order.</summary>
    public IReadOnlyList<SynonymError> Errors { get; }

    internal IReadOnlyList<SynonymGroup> Groups { get; }

    internal IReadOnlyList<IReadOnlyList<string>> KeptApart { get; }

    internal IReadOnlyList<PinnedAnswer> Pinned { get; }

    /// <summary>
    /// Reads rules to the end of <paramref name="reader"/>, which stays open. A wrong line is left out and told in
    /// <see cref="Errors"/>; the others are in force.
    /// </summary>
    public static Synonyms Parse(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rules = new SynonymReader();
        for (var number = 1; reader.ReadLine() is { } line; number++)
            rules.Read(line, number);
        return new(rules);
    }
}
