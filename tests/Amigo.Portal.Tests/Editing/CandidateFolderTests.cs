using Amigo.Portal.Editing;
using Xunit;

namespace Amigo.Portal.Tests.Editing;

public sealed class CandidateFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("amigo-tests.").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Make_CopiesWhatIsReadAndNothingElse()
    {
        var kb = Directory.CreateDirectory(Path.Combine(root, "kb")).FullName;
        foreach (var (name, text) in new[] { ("../ailleurs.md", "lu"), ("equipes.yaml", "a"), ("fiches/vpn.md", "b"), ("fiches/film.mp4", "c"), ("fiches/.vpn.md", "d"), ("archives/vieux.md", "e") })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(kb, name))!);
            File.WriteAllText(Path.Combine(kb, name), text);
        }

        File.CreateSymbolicLink(Path.Combine(kb, "fiches", "lien.md"), Path.Combine(root, "ailleurs.md"));
        Directory.CreateSymbolicLink(Path.Combine(kb, "fiches", "boucle"), kb);
        File.CreateSymbolicLink(Path.Combine(kb, "fiches", "sans-fin.md"), "/dev/zero");
        using (var large = File.Create(Path.Combine(kb, "fiches", "film.png")))
            large.SetLength(EditableFiles.MaximumBytes + 1);

        using var candidate = CandidateFolder.Make(kb, [new FileChange(EditPath.Find("kb", "faq/neuf.md")!, "neuf"u8.ToArray(), null)]);

        var copied = new DirectoryInfo(candidate.Folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(candidate.Folder, file.FullName).Replace('\\', '/'), file => file.Length);
        Assert.Equal(["equipes.yaml", "faq/neuf.md", "fiches/film.png", "fiches/lien.md", "fiches/sans-fin.md", "fiches/vpn.md"], copied.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((2, 0, EditableFiles.MaximumBytes + 1), (copied["fiches/lien.md"], copied["fiches/sans-fin.md"], copied["fiches/film.png"]));
    }
}
