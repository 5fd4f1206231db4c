namespace Amigo.Search;

/// <summary>
/// How far a word is from what was typed: optimal string alignment (Damerau-Levenshtein without overlap), fewest edits first, and
/// among those the cheapest, with the costs of the study: neighbours on an AZERTY keyboard .75, transposition .7, doubled letter .55,
/// other insertion or deletion .9, other substitution 1, and .4 more on the first letter.
/// </summary>
internal static class TypoDistance
{
    private const int LongestWord = 40;

    // Edits count in the high part so that one minimum orders by edits, then by cost in hundredths.
    private const int Edit = 1 << 16;
    private const int Neighbour = Edit + 75;
    private const int Substitution = Edit + 100;
    private const int Transposition = Edit + 70;
    private const int Doubled = Edit + 55;
    private const int Gap = Edit + 90;
    private const int FirstLetter = 40;
    private static readonly string[] Keyboard = ["azertyuiop", "qsdfghjklm", "wxcvbn"];
    private static readonly bool[,] Neighbours = BuildNeighbours();

    /// <summary>The cost, or <see langword="null"/> past <paramref name="maximumEdits"/> edits. Both words are letters a to z.</summary>
    public static double? Between(string typed, string word, int maximumEdits)
    {
        if (typed.Length > LongestWord || word.Length > LongestWord || Math.Abs(typed.Length - word.Length) > maximumEdits)
            return null;
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        var width = word.Length + 1;
        var previous = rows[..width];
        var beforePrevious = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var j = 1; j < width; j++)
            previous[j] = previous[j - 1] + GapCost(word, j - 1);
        for (var i = 1; i <= typed.Length; i++)
        {
            current[0] = previous[0] + GapCost(typed, i - 1);
            var best = current[0];
            for (var j = 1; j < width; j++)
            {
                current[j] = Cell(typed, word, i, j, previous, beforePrevious, current[j - 1]);
                best = Math.Min(best, current[j]);
            }

            if (best / Edit > maximumEdits)
                return null;
            var recycled = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = recycled;
        }

        var distance = previous[word.Length];
        return distance / Edit > maximumEdits ? null : distance % Edit / 100d;
    }

    private static int Cell(
        string typed, string word, int i, int j, ReadOnlySpan<int> previous, ReadOnlySpan<int> beforePrevious, int left)
    {
        char a = typed[i - 1], b = word[j - 1];
        var first = i == 1 && j == 1 ? FirstLetter : 0;
        var cost = a == b ? previous[j - 1] : previous[j - 1] + first + (Neighbours[a - 'a', b - 'a'] ? Neighbour : Substitution);
        cost = Math.Min(cost, previous[j] + GapCost(typed, i - 1));
        cost = Math.Min(cost, left + GapCost(word, j - 1));
        if (i > 1 && j > 1 && a == word[j - 2] && b == typed[i - 2] && a != b)
            cost = Math.Min(cost, beforePrevious[j - 2] + Transposition + (i == 2 && j == 2 ? FirstLetter : 0));
        return cost;
    }

    private static int GapCost(string word, int at)
    {
        if (at > 0 && word[at] == word[at - 1])
            return Doubled;
        return at == 0 ? Gap + FirstLetter : Gap;
    }

    private static bool[,] BuildNeighbours()
    {
        var neighbours = new bool[26, 26];
        for (var row = 0; row < Keyboard.Length; row++)
        {
            for (var column = 0; column < Keyboard[row].Length; column++)
            {
                foreach (var (otherRow, otherColumn) in new[] { (row, column + 1), (row + 1, column), (row + 1, column - 1) })
                {
                    if (otherRow >= Keyboard.Length || otherColumn < 0 || otherColumn >= Keyboard[otherRow].Length)
                        continue;
                    int a = Keyboard[row][column] - 'a', b = Keyboard[otherRow][otherColumn] - 'a';
                    neighbours[a, b] = neighbours[b, a] = true;
                }
            }
        }

        return neighbours;
    }
}
