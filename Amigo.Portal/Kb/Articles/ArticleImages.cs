using System.Text.RegularExpressions;
using Amigo.Portal.Attachments;
using Amigo.Portal.Kb.Reading;

namespace Amigo.Portal.Kb.Articles;

/// <summary>The pictures beside the Markdown files. What they are is told from their content, when they are checked and when they are sent.</summary>
public sealed partial class ArticleImages(string root)
{
    /// <summary>That of every file of the folder: what is sent is read, listed and saved.</summary>
    public const int MaximumBytes = KbFile.MaximumBytes;

    private static readonly string[] Types = ["image/png", "image/jpeg", "image/webp", "image/gif"];

    public static string FolderOf(ArticleKind kind) => kind == ArticleKind.Sheet ? "fiches" : "faq";

    /// <summary>Small letters, digits, hyphens and underscores, then a picture's extension: nothing that leads to another folder.</summary>
    public static bool IsName(string name) => name.Length <= 100 && NamePattern().IsMatch(name);

    /// <returns>The picture and its type, or why it cannot be shown.</returns>
    public (byte[]? Content, string? ContentType, string? Refusal) Read(ArticleKind kind, string name)
    {
        if (!IsName(name))
            return (null, null, "nom mal formé");
        var file = new FileInfo(Path.Combine(root, FolderOf(kind), name));
        if (!file.Exists)
            return (null, null, $"ce fichier n’est pas dans {FolderOf(kind)}/");
        if (file.Length > MaximumBytes)
            return (null, null, "trop lourde : 2 Mo au plus");
        try
        {
            var content = File.ReadAllBytes(file.FullName);
            var (type, _, refusal) = FileInspection.Inspect(content);
            return Types.Contains(type)
                ? (content, type, null)
                : (null, null, refusal is null ? "ce fichier n’est pas une image PNG, JPEG, WebP ou GIF" : "image vide, trop grande ou d’un type refusé (PNG, JPEG, WebP ou GIF attendus)");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, null, "fichier illisible : vérifiez ses droits d’accès");
        }
    }

    [GeneratedRegex(@"^[a-z0-9]+([-_][a-z0-9]+)*\.(png|jpg|jpeg|webp|gif)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
