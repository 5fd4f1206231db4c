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
    public void TakeBack_WhereOneFileCannotGoBack_PutsTheOthersBackAndNamesIt()
    {
        string[] names = ["onglets.json", "statuts.json", "valeurs.json"];
        foreach (var name in names)
            File.WriteAllText(Path.Combine(root, name), "avant");
        using var replacements = FileReplacements.Prepare(Files, names.Select(name => new FileChange(EditPath.Find("rules", name)!, "après"u8.ToArray(), null)));
        replacements.Apply();
        File.Delete(Path.Combine(root, "statuts.json"));
        Directory.CreateDirectory(Path.Combine(root, "statuts.json", "plein"));

        var failure = Assert.Throws<NotTakenBackException>(() => replacements.TakeBack(new IOException("disque plein")));

        Assert.Equal(["rules/statuts.json"], failure.Files.Select(file => file.ToString()));
        Assert.Equal(["avant", "avant"], new[] { "onglets.json", "valeurs.json" }.Select(name => File.ReadAllText(Path.Combine(root, name))));
    }

    [Fact]
    public void Sweep_RemovesWhatAnInterruptedSaveLeft_AndNothingElse()
    {
        var (left, fresh, own) = ($".statuts.json.{Guid.NewGuid():N}", $".statuts.json.{Guid.NewGuid():N}", ".statuts.json.swp");
        foreach (var name in new[] { left, fresh, own, "statuts.json" })
        {
            File.WriteAllText(Path.Combine(root, name), "");
            if (name != fresh)
                File.SetLastWriteTimeUtc(Path.Combine(root, name), DateTime.UtcNow.AddHours(-2));
        }

        FileReplacements.Sweep(root);

        Assert.Equal(new[] { fresh, own, "statuts.json" }.Order(), Directory.EnumerateFiles(root).Select(Path.GetFileName).Order());
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
