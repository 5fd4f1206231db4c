using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Amigo.Portal.Attachments;

/// <summary>Tells what a file is from its content alone: its name and what the browser says of it count for nothing.</summary>
public static class FileInspection
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    private static ReadOnlySpan<byte> JpegSignature => [0xff, 0xd8, 0xff];

    private const string OpenXmlTypes = "application/vnd.openxmlformats-officedocument.";

    /// <returns>The type to serve it under and the extension it deserves, or why it is refused.</returns>
    public static (string? ContentType, string? Extension, string? Refusal) Inspect(byte[] content)
    {
        if (content.Length == 0)
            return Refuse("Ce fichier est vide.");

        var start = content.AsSpan(0, Math.Min(content.Length, 16));
        if (start.StartsWith(PngSignature))
            return IsTooLarge(PngPixels(content)) ? Refuse(TooManyPixels) : Accept("image/png", ".png");
        if (start.StartsWith(JpegSignature))
            return IsTooLarge(JpegPixels(content)) ? Refuse(TooManyPixels) : Accept("image/jpeg", ".jpg");
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return Accept("image/gif", ".gif");
        if (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..].StartsWith("WEBP"u8))
            return Accept("image/webp", ".webp");
        if (start.StartsWith("%PDF-"u8))
            return Accept("application/pdf", ".pdf");
        if (start.StartsWith("PK\x03\x04"u8))
            return InspectArchive(content);
        return IsText(content) ? Accept("text/plain", ".txt") : Refuse(UnknownType);
    }

    private const string UnknownType = "Ce type de fichier n’est pas accepté. Types acceptés : " + AttachmentLimits.TypesText + ".";
    private const string TooManyPixels = "Cette image est trop grande : réduisez-la avant de la joindre.";

    private static (string?, string?, string?) Accept(string contentType, string extension) => (contentType, extension, null);

    private static (string?, string?, string?) Refuse(string why) => (null, null, why);

    /// <summary>Office documents are archives: only the table of contents is read, nothing is unpacked.</summary>
    private static (string?, string?, string?) InspectArchive(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > 10_000)
                return Refuse(UnknownType);
            if (archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Refuse("Les documents qui contiennent des macros ne sont pas acceptés.");
            if (archive.GetEntry("word/document.xml") is not null)
                return Accept(OpenXmlTypes + "wordprocessingml.document", ".docx");
            if (archive.GetEntry("xl/workbook.xml") is not null)
                return Accept(OpenXmlTypes + "spreadsheetml.sheet", ".xlsx");
            if (archive.GetEntry("ppt/presentation.xml") is not null)
                return Accept(OpenXmlTypes + "presentationml.presentation", ".pptx");
            return OpenDocumentType(archive) is { } type
                ? Accept($"application/vnd.oasis.opendocument.{type.Name}", type.Extension)
                : Refuse(UnknownType);
        }
        catch (InvalidDataException)
        {
            return Refuse("Ce fichier est abîmé : il ne s’ouvre pas.");
        }
    }

    private static (string Name, string Extension)? OpenDocumentType(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { Length: < 100 } entry)
            return null;
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        var declared = new char[100];
        var length = reader.ReadBlock(declared);
        return new string(declared, 0, length).Trim() switch
        {
            "application/vnd.oasis.opendocument.text" => ("text", ".odt"),
            "application/vnd.oasis.opendocument.spreadsheet" => ("spreadsheet", ".ods"),
            "application/vnd.oasis.opendocument.presentation" => ("presentation", ".odp"),
            _ => null,
        };
    }

    /// <summary>Strict UTF-8 or Windows text without control characters, and no mark-up that a browser might run.</summary>
    private static bool IsText(byte[] content)
    {
        if (content.AsSpan().ContainsAny(ForbiddenInText))
            return false;
        var text = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, 1024)).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n', '\t');
        return !text.StartsWith('<') && !text.StartsWith("#!", StringComparison.Ordinal) && !text.StartsWith("MZ", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<byte> ForbiddenInText =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 12 or 13 or 27)).Select(b => (byte)b)]);

    private static bool IsTooLarge(long? pixels) => pixels is > AttachmentLimits.MaximumPixels;

    private static long? PngPixels(ReadOnlySpan<byte> content) =>
        content.Length < 24 ? null : (long)BinaryPrimitives.ReadUInt32BigEndian(content[16..]) * BinaryPrimitives.ReadUInt32BigEndian(content[20..]);

    private static long? JpegPixels(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xff;)
        {
            var marker = content[at + 1];
            // SOF0 to SOF15 hold the size; C4, C8 and CC are tables.
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
                return (long)BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]) * BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }
}
