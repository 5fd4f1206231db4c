namespace Amigo.Portal.Editing;

/// <summary>A copy of a folder with changes on top, for the loaders, which read folders. It goes when it is disposed.</summary>
public sealed class CandidateFolder : IDisposable
{
    private readonly string root;

    private CandidateFolder(string root, string folder) => (this.root, Folder) = (root, folder);

    /// <summary>Of the same name as the original: messages name it.</summary>
    public string Folder { get; }

    public static CandidateFolder Make(string original, IEnumerable<FileChange> changes)
    {
        var root = Directory.CreateTempSubdirectory("amigo-essai.").FullName;
        var candidate = new CandidateFolder(root, Path.Combine(root, Path.GetFileName(Path.TrimEndingDirectorySeparator(original))));
        try
        {
            Copy(original, candidate.Folder);
            candidate.Apply(changes);
            return candidate;
        }
        catch
        {
            candidate.Dispose();
            throw;
        }
    }

    /// <summary>Only these files, as they were at one time.</summary>
    public static CandidateFolder MakeOf(string name, IEnumerable<FileChange> files)
    {
        var root = Directory.CreateTempSubdirectory("amigo-essai.").FullName;
        var candidate = new CandidateFolder(root, Path.Combine(root, name));
        Directory.CreateDirectory(candidate.Folder);
        candidate.Apply(files);
        return candidate;
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

    /// <summary>Hidden entries, among them a repository's own folder, are nothing that the loaders read.</summary>
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in new DirectoryInfo(from).EnumerateFiles().Where(IsRead))
            File.Copy(file.FullName, Path.Combine(to, file.Name));
        foreach (var folder in new DirectoryInfo(from).EnumerateDirectories().Where(IsRead))
            Copy(folder.FullName, Path.Combine(to, folder.Name));
    }

    private static bool IsRead(FileSystemInfo entry) => !entry.Name.StartsWith('.');
}
