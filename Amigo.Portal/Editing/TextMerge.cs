using DiffPlex;
using DiffPlex.Chunkers;

namespace Amigo.Portal.Editing;

/// <summary>Two changes of one text, put together when they touch different lines.</summary>
public static class TextMerge
{
    /// <summary>Null when both changed the same lines, or when there is too much to compare: people must choose.</summary>
    public static byte[]? Of(byte[] begun, byte[] mine, byte[] theirs)
    {
        var (start, one, other) = (EditText.Decode(begun), EditText.Decode(theirs), EditText.Decode(mine));
        if (LineDiff.IsTooMuch(start, one) || LineDiff.IsTooMuch(start, other))
            return null;
        var merge = ThreeWayDiffer.Instance.CreateMerge(
            start, one, other, ignoreWhiteSpace: false, ignoreCase: false, LineEndingsPreservingChunker.Instance);
        return merge.IsSuccessful ? EditText.Encode(string.Concat(merge.MergedPieces), theirs) : null;
    }
}
