namespace Amigo.Portal.Editing;

/// <summary>A copy of a folder with changes on top, for the loaders, which read folders. It goes when it is disposed.</summary>
public sealed class CandidateFolder : IDisposable
{
    public const string NotMade = "une copie du dossier n’a pas pu être faite : vérifiez ses droits d’accès et la place sur le disque";

    /// <summary>What the loaders look at, and no more: whatever else somebody put there is not copied each time somebody types.</summary>
    private static readonly string[] Folders = ["exemples", "catalogue", "fiches", "faq", "reponses"];

    private static readonly string[] Kinds = [".json", ".yaml", ".md", ".txt", ".png", ".jpg", ".jpeg", ".webp", ".gif"];

    private readonly string root;

    private CandidateFolder(string root, string folder) => (this.root, Folder) = (root, folder);

    /// <summary>Of the same name as the original: messages name it.</summary>
    public string Folder { get; }

    /// <exception cref="IOException">Or <see cref="UnauthorizedAccessException"/>: <see cref="NotMade"/> says it to people.</exception>
    public static CandidateFolder Make(string original, IEnumerable<FileChange> changes) =>
        Make(Path.GetFileName(Path.TrimEndingDirectorySeparator(original)), changes, folder => Copy(original, folder));

    /// <summary>Only these files, as they were at one time.</summary>
    /// <inheritdoc cref="Make(string, IEnumerable{FileChange})" path="/exception"/>
    public static CandidateFolder MakeOf(string name, IEnumerable<FileChange> files) => Make(name, files, folder => Directory.CreateDirectory(folder));

    private static CandidateFolder Make(string name, IEnumerable<FileChange> changes, Action<string> fill)
    {
        var root = Directory.CreateTempSubdirectory("amigo-essai.").FullName;
        var candidate = new CandidateFolder(root, Path.Combine(root, name));
        try
        {
            fill(candidate.Folder);
            candidate.Apply(changes);
            return candidate;
        }
        catch
        {
            candidate.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Apply(IEnumerable<FileChange> changes)
    {
        foreach (var change in changes)
        {
            var place = Path.Combine(Folder, change.Path.Name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (change.Content is null)
                File.Delete(place);
            else
                File.WriteAllBytes(place, change.Content);
        }
    }

    private static void Copy(string from, string to)
    {
        CopyFiles(new DirectoryInfo(from), to);
        foreach (var folder in Folders.Select(name => new DirectoryInfo(Path.Combine(from, name))).Where(folder => folder.Exists))
            CopyFiles(folder, Path.Combine(to, folder.Name));
    }

    private static void CopyFiles(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles().Where(file => !file.Name.StartsWith('.') && Kinds.Contains(file.Extension)))
        {
            // The loaders follow links, as some servers mount such folders with; what it leads to is what is measured.
            if ((file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is FileInfo { Exists: true } read)
                CopyFile(read, Path.Combine(to, file.Name));
        }
    }

    /// <summary>What is too large is refused for its size alone: a hole of that size is refused in the same words.</summary>
    private static void CopyFile(FileInfo file, string place)
    {
        if (file.Length is > 0 and <= EditableFiles.MaximumBytes)
        {
            File.Copy(file.FullName, place);
            return;
        }

        using var hole = File.Create(place);
        hole.SetLength(file.Length);
    }
}
