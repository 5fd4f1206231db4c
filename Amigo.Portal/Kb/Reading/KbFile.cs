using System.Text;

namespace Amigo.Portal.Kb.Reading;

/// <param name="Name">As people name it, for example <c>kb/fiches/vpn.md</c>.</param>
public sealed record KbFile(string Name, string Text)
{
    /// <summary>Far above the largest catalogue; a larger file is a mistake, not knowledge. Pictures have the same limit.</summary>
    public const int MaximumBytes = 2 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The slug of an article: the file's name without its folder and extension.</summary>
    public string Slug => Path.GetFileNameWithoutExtension(Name);

    /// <summary>Reads one file of the knowledge folder; null, with an error, when it is absent or not text.</summary>
    public static KbFile? Read(string root, string relative, ICollection<KbError> errors)
    {
        var name = DisplayName(root, relative);
        var file = new FileInfo(Path.Combine(root, relative));
        if (!file.Exists)
        {
            errors.Add(new KbError(name, 1, 1, "fichier absent"));
            return null;
        }

        if (file.Length > MaximumBytes)
        {
            errors.Add(new KbError(name, 1, 1, $"fichier trop grand : {file.Length:N0} octets, {MaximumBytes:N0} au plus"));
            return null;
        }

        return Decode(name, file, errors);
    }

    /// <summary>Reads the files of a folder in the order of their names; an absent folder is an empty one.</summary>
    public static IReadOnlyList<KbFile> ReadFolder(string root, string folder, string pattern, ICollection<KbError> errors) =>
        [.. Names(root, folder, pattern).Select(file => Read(root, Path.Combine(folder, file), errors)).OfType<KbFile>()];

    /// <summary>The files that <see cref="ReadFolder"/> reads, readable or not, without their folder.</summary>
    public static IReadOnlyList<string> Names(string root, string folder, string pattern)
    {
        var path = Path.Combine(root, folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, pattern).Select(file => Path.GetFileName(file)).Where(file => !file.StartsWith('.')).Order(StringComparer.Ordinal)]
            : [];
    }

    private static KbFile? Decode(string name, FileInfo file, ICollection<KbError> errors)
    {
        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(file.FullName));
            return new KbFile(name, text.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        }
        catch (DecoderFallbackException)
        {
            errors.Add(new KbError(name, 1, 1, "ce fichier n’est pas du texte UTF-8"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new KbError(name, 1, 1, "fichier illisible : vérifiez ses droits d’accès"));
        }

        return null;
    }

    /// <summary>A file of the knowledge folder as people name it.</summary>
    public static string DisplayName(string root, string relative) =>
        $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(root))}/{relative.Replace(Path.DirectorySeparatorChar, '/')}";
}
