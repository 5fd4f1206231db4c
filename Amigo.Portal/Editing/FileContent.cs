namespace Amigo.Portal.Editing;

/// <summary>What a file once held, kept once however many versions are the same.</summary>
public sealed class FileContent
{
    public const int HashLength = 64;

    /// <summary>Of <see cref="Content"/>: see <see cref="EditableFiles.HashOf(ReadOnlySpan{byte})"/>.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }
}
