using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Amigo.Portal.Editing;

/// <summary>What differs between two texts, line by line, in groups with a few lines around.</summary>
public sealed record LineDiff
{
    private const int Context = 3;

    /// <summary>Beyond this many lines comparing takes too long, and reading too.</summary>
    private const int MostLines = 20_000;

    /// <summary>Beyond this many a page is not read any more.</summary>
    private const int MostShown = 2_000;

    public IReadOnlyList<IReadOnlyList<DiffLine>> Groups { get; private init; } = [];

    public int Added { get; private init; }

    public int Removed { get; private init; }

    /// <summary>Whether there is more than <see cref="Groups"/> show.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Whether there is too much to be compared.</summary>
    public static bool IsTooMuch(params ReadOnlySpan<string> texts)
    {
        var lines = 0;
        foreach (var text in texts)
            lines += text.AsSpan().Count('\n');
        return lines > MostLines;
    }

    public static LineDiff Of(string before, string after)
    {
        if (IsTooMuch(before, after))
            return new LineDiff { IsCut = true };
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var groups = Group(diff.DiffBlocks).Select(blocks => (IReadOnlyList<DiffLine>)[.. Lines(diff, blocks)]).ToList();
        var shown = groups.TakeWhile((_, index) => groups.Take(index + 1).Sum(group => group.Count) <= MostShown).ToList();
        return new LineDiff
        {
            Groups = shown,
            Added = diff.DiffBlocks.Sum(block => block.InsertCountB),
            Removed = diff.DiffBlocks.Sum(block => block.DeleteCountA),
            IsCut = shown.Count < groups.Count,
        };
    }

    /// <summary>Differences whose surroundings touch are read together.</summary>
    private static List<List<DiffBlock>> Group(IList<DiffBlock> blocks)
    {
        var groups = new List<List<DiffBlock>>();
        foreach (var block in blocks)
        {
            if (groups is [.., var last] && block.DeleteStartA - End(last[^1]) <= 2 * Context)
                last.Add(block);
            else
                groups.Add([block]);
        }

        return groups;
    }

    private static int End(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static IEnumerable<DiffLine> Lines(DiffResult diff, List<DiffBlock> blocks)
    {
        var (at, shift) = (Math.Max(0, blocks[0].DeleteStartA - Context), blocks[0].InsertStartB - blocks[0].DeleteStartA);
        foreach (var block in blocks)
        {
            foreach (var same in Same(at, block.DeleteStartA, shift))
                yield return same;
            for (var line = 0; line < block.DeleteCountA; line++)
                yield return new DiffLine(DiffMark.Removed, block.DeleteStartA + line + 1, null, diff.PiecesOld[block.DeleteStartA + line]);
            for (var line = 0; line < block.InsertCountB; line++)
                yield return new DiffLine(DiffMark.Added, null, block.InsertStartB + line + 1, diff.PiecesNew[block.InsertStartB + line]);
            (at, shift) = (End(block), block.InsertStartB + block.InsertCountB - End(block));
        }

        foreach (var same in Same(at, Math.Min(at + Context, diff.PiecesOld.Count), shift))
            yield return same;

        IEnumerable<DiffLine> Same(int from, int to, int gap)
        {
            for (var line = from; line < to; line++)
                yield return new DiffLine(DiffMark.Same, line + 1, line + gap + 1, diff.PiecesOld[line]);
        }
    }
}
