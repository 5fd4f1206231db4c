using System.Security.Cryptography;

namespace Amigo.Portal.Editing;

/// <summary>The files of the two folders as they are on the disk now.</summary>
public sealed class EditableFiles(PortalPaths paths)
{
    /// <summary>What the loaders take at most.</summary>
    public const int MaximumBytes = Kb.Reading.KbFile.MaximumBytes;

    private static readonly string[] RuleFolders = ["", "exemples"];
    private static readonly string[] KnowledgeFolders = ["", "catalogue", "fiches", "faq", "reponses"];

    public string RootOf(EditFolder folder) => folder == EditFolder.Rules ? paths.Rules : paths.Knowledge;

    /// <summary>Where a file stands on this machine.</summary>
    public string PlaceOf(EditPath path) => Path.Combine(RootOf(path.Folder), path.Name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Every file that may be edited, in the order of names.</summary>
    public IReadOnlyList<EditPath> List(EditFolder folder) =>
    [
        .. from inner in folder == EditFolder.Rules ? RuleFolders : KnowledgeFolders
           let directory = new DirectoryInfo(Path.Combine(RootOf(folder), inner))
           where directory.Exists && (inner.Length == 0 || directory.LinkTarget is null)
           from file in directory.EnumerateFiles()
           where file.LinkTarget is null && file.Length <= MaximumBytes
           let path = EditPath.Find(folder, inner.Length == 0 ? file.Name : $"{inner}/{file.Name}")
           where path is not null
           orderby path.Name
           select path,
    ];

    /// <summary>Null when there is no such file; a link, and what is too large, are not such files.</summary>
    public byte[]? Read(EditPath path)
    {
        var file = new FileInfo(PlaceOf(path));
        return file is { Exists: true, LinkTarget: null, Length: <= MaximumBytes } && !IsInLink(file, path) ? File.ReadAllBytes(file.FullName) : null;
    }

    /// <summary>The hash of the file's content; null when there is no such file.</summary>
    public string? HashOf(EditPath path) => Read(path) is { } content ? HashOf(content) : null;

    /// <summary>Where a file is to be written.</summary>
    /// <exception cref="IOException">Something else has its place, or its folder is somewhere else.</exception>
    public string PlaceToWrite(EditPath path)
    {
        var file = new FileInfo(PlaceOf(path));
        if (IsInLink(file, path) || file.LinkTarget is not null || file is { Exists: true, Length: > MaximumBytes })
            throw new IOException($"{path} is not a file that may be written.");
        return file.FullName;
    }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static bool IsInLink(FileInfo file, EditPath path) => path.Directory.Length > 0 && file.Directory?.LinkTarget is not null;
}
