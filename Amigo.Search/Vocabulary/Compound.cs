namespace Amigo.Search;

/// <summary>An expression of several words that people may write in one.</summary>
/// <param name="Words">All its words, folded, stop words included.</param>
internal sealed record Compound(string[] Words)
{
    /// <summary>Numbers of the documents whose labels contain it, in order.</summary>
    public List<int> Documents { get; } = [];
}
