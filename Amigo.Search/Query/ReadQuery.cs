namespace Amigo.Search;

/// <summary>A query, understood.</summary>
/// <param name="Words">In the order typed, repairs applied.</param>
/// <param name="Corrections">In the order of the text.</param>
/// <param name="Hint">The request type that its words suggest.</param>
internal sealed record ReadQuery(IReadOnlyList<QueryWord> Words, IReadOnlyList<Correction> Corrections, RequestType? Hint)
{
    public IEnumerable<string> Stems => Words.Select(word => word.Stem);

    /// <summary>The text typed with its corrections, or <see langword="null"/> without any.</summary>
    public string? Correct(string typed)
    {
        if (Corrections.Count == 0)
            return null;
        var corrected = new System.Text.StringBuilder();
        var copied = 0;
        foreach (var correction in Corrections)
        {
            corrected.Append(typed, copied, correction.Start - copied).Append(correction.Text);
            copied = correction.Start + correction.Length;
        }

        return corrected.Append(typed, copied, typed.Length - copied).ToString().Trim();
    }
}
