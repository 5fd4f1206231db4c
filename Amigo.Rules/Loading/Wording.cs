namespace Amigo.Rules.Loading;

/// <summary>Whether a rule's own words are wanted.</summary>
internal enum Wording
{
    /// <summary>Nobody would read them: the key is refused.</summary>
    Unknown,

    /// <summary>What the comparisons mean is said where they are missing.</summary>
    Optional,

    Required,
}
