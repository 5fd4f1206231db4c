namespace Amigo.Rules.Loading;

/// <summary>Finds the word somebody probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The candidate within two edits of the word that keeps more than half of it, or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) =>
        candidates.Where(candidate => Math.Abs(candidate.Length - word.Length) <= 2)
            .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= 2 && pair.Distance * 2 < word.Length)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();

    /// <summary>A sentence that names the word somebody probably meant, or all there are.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been.</param>
    /// <param name="plural">What candidates are, with « possible » : <c>Valeurs possibles</c>.</param>
    public static string Hint(string word, IReadOnlyCollection<string> candidates, string plural = "Valeurs possibles") =>
        Nearest(word, candidates) is { } near ? $"Vouliez-vous écrire « {near} » ?" : $"{plural} : {string.Join(", ", candidates)}.";

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var letter in left)
        {
            var current = new int[right.Length + 1];
            current[0] = previous[0] + 1;
            for (var i = 1; i <= right.Length; i++)
            {
                var same = char.ToUpperInvariant(letter) == char.ToUpperInvariant(right[i - 1]);
                current[i] = Math.Min(Math.Min(current[i - 1], previous[i]) + 1, previous[i - 1] + (same ? 0 : 1));
            }

            previous = current;
        }

        return previous[^1];
    }
}
