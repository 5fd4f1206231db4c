using Amigo.Portal.Editing;
using Xunit;

namespace Amigo.Portal.Tests.Editing;

public sealed class FileReplacementsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("amigo-tests.").FullName;

    private EditableFiles Files => new(new PortalPaths(root, root, root));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Apply_WhereALaterFileCannotBeWritten_TakesTheEarlierOnesBack()
    {
        File.WriteAllText(Path.Combine(root, "statuts.json"), "avant");
        File.WriteAllText(Path.Combine(root, "onglets.json"), "gardé");
        // Nothing can take the place of a folder that is not empty.
        Directory.CreateDirectory(Path.Combine(root, "valeurs.json", "plein"));
        FileChange[] changes =
        [
            new(EditPath.Find("rules", "statuts.json")!, "après"u8.ToArray(), null),
            new(EditPath.Find("rules", "exemples/nouveau.json")!, "nouveau"u8.ToArray(), null),
            new(EditPath.Find("rules", "onglets.json")!, null, null),
            new(EditPath.Find("rules", "valeurs.json")!, "impossible"u8.ToArray(), null),
        ];

        using (var replacements = FileReplacements.Prepare(Files, changes))
        {
            var failure = Assert.ThrowsAny<Exception>(replacements.Apply);
            Assert.True(failure is IOException or UnauthorizedAccessException, failure.ToString());
        }

        Assert.Equal("avant", File.ReadAllText(Path.Combine(root, "statuts.json")));
        Assert.Equal("gardé", File.ReadAllText(Path.Combine(root, "onglets.json")));
        Assert.Equal(["onglets.json", "statuts.json"], Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Apply_ReplacesAll_AndLeavesNoOtherFile()
    {
        File.WriteAllText(Path.Combine(root, "statuts.json"), "avant");
        FileChange[] changes =
        [
            new(EditPath.Find("rules", "statuts.json")!, "après"u8.ToArray(), null),
            new(EditPath.Find("rules", "exemples/nouveau.json")!, "nouveau"u8.ToArray(), null),
        ];

        using (var replacements = FileReplacements.Prepare(Files, changes))
            replacements.Apply();

        Assert.Equal("après", File.ReadAllText(Path.Combine(root, "statuts.json")));
        Assert.Equal("nouveau", File.ReadAllText(Path.Combine(root, "exemples", "nouveau.json")));
        Assert.Equal(2, Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Count());
    }
}
