using System.Text;

namespace Amigo.Rules.Loading;

/// <summary>A file read once: everything that follows works on these bytes, whatever happens on disk.</summary>
internal sealed class SourceFile(string name, byte[] bytes)
{
    private readonly int _start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    public string Name => name;

    /// <summary>The content without its byte-order mark.</summary>
    public ReadOnlySpan<byte> Content => bytes.AsSpan(_start);

    /// <summary>Reads a file that others may be writing, or reports why it cannot be used and gives null.</summary>
    public static SourceFile? Open(string path, string name, ErrorList errors)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[RuleFiles.MaxFileBytes + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length <= RuleFiles.MaxFileBytes)
                return new SourceFile(name, buffer[..length]);
            errors.Add(name, $"Ce fichier dépasse {RuleFiles.MaxFileBytes / 1024} kio.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add(name, "Ce fichier manque.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.Add(name, $"Ce fichier ne se lit pas : {exception.Message}");
        }

        return null;
    }

    /// <summary>Line and column, from 1, of a byte of <see cref="Content"/>. Columns count characters.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var before = Content[..Math.Clamp(offset, 0, Content.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>Line and column of a character inside a JSON string whose opening quote stands at <paramref name="quote"/>.</summary>
    public (int Line, int Column) LocateInString(int quote, int character)
    {
        var content = Content;
        var index = quote + 1;
        for (var seen = 0; seen < character && index < content.Length && content[index] != '"';)
        {
            var (length, characters) = Measure(content[index..]);
            index += length;
            seen += characters;
        }

        return Locate(index);
    }

    /// <summary>Bytes in the file and UTF-16 units in the value of the next character of a JSON string.</summary>
    private static (int Length, int Characters) Measure(ReadOnlySpan<byte> rest) => rest[0] switch
    {
        (byte)'\\' when rest.Length > 1 && rest[1] == 'u' => (6, 1),
        (byte)'\\' => (2, 1),
        < 0x80 => (1, 1),
        < 0xE0 => (2, 1),
        < 0xF0 => (3, 1),
        _ => (4, 2),
    };
}
