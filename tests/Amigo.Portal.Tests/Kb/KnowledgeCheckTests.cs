using System.Text.Json;
using Amigo.Portal.Commands;
using Amigo.Portal.Kb;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

/// <summary>Changes of a small sound knowledge folder, with everything that is said of them. Errors stop a file, warnings nothing.</summary>
public sealed class KnowledgeCheckTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly string Repository = Path.GetDirectoryName(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules)!;
    private static readonly string CaseFolder = Path.Combine(Repository, "tests", "Amigo.Portal.Tests", "Kb", "Cases");

    private static readonly Case[] Cases = JsonSerializer.Deserialize<Case[]>(
        File.ReadAllText(Path.Combine(CaseFolder, "connaissances.json")), JsonSerializerOptions.Web)!;

    public static IEnumerable<TheoryDataRow<string>> Names() => Cases.Select(row => new TheoryDataRow<string>(row.Nom));

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_ChangedFolder_SaysWhereAndWhy(string name)
    {
        var row = Cases.Single(other => other.Nom == name);

        var (errors, warnings) = InFolder(row.Remplace, folder =>
        {
            var load = KnowledgeBase.Load(folder);
            return (load.Errors.Select(error => error.ToString()), load.Knowledge is { } knowledge
                ? KnowledgeWarnings.Of(knowledge, Today).Select(warning => warning.ToString())
                : []);
        });

        Assert.Equal(row.Erreurs ?? [], errors);
        Assert.Equal(row.Attentions ?? [], row.Erreurs is null ? warnings : []);
    }

    [Fact]
    public void Check_Oversight_IsToldAndStopsNothing()
    {
        using var output = new StringWriter();
        var copy = Path.Combine(Directory.CreateTempSubdirectory("amigo-kb.").FullName, "kb");
        FolderCopy.Make(Path.Combine(Repository, "kb"), copy);
        File.AppendAllText(Path.Combine(copy, "synonymes.txt"), "\nlicornes roses => dragons violets\n");

        var exit = CheckCommand.Run(Path.Combine(Repository, "rules"), copy, output);
        Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);

        Assert.Equal(0, exit);
        Assert.Matches(@"kb/synonymes\.txt\([0-9]+,1\): attention : cette ligne ne mène nulle part : aucun document ne contient « dragons violets »\.", output.ToString());
        Assert.Contains("Tout est en ordre", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shipped_Folder_HasNoOversightTheDayItWasReviewed()
    {
        var knowledge = KnowledgeBase.Load(Path.Combine(Repository, "kb")).Knowledge!;

        Assert.Empty(KnowledgeWarnings.Of(knowledge, knowledge.Sheets.Min(sheet => sheet.ReviewedOn)));
    }

    private static T InFolder<T>(Change[] changes, Func<string, T> read)
    {
        var root = Directory.CreateTempSubdirectory("amigo-kb.").FullName;
        try
        {
            var folder = Path.Combine(root, "kb");
            FolderCopy.Make(Path.Combine(CaseFolder, "petit-kb"), folder);
            foreach (var change in changes)
            {
                var path = Path.Combine(folder, change.Fichier);
                var text = File.ReadAllText(path);
                Assert.Equal(2, text.Split(change.Ancien).Length);
                File.WriteAllText(path, text.Replace(change.Ancien, change.Nouveau, StringComparison.Ordinal));
            }

            return read(folder);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private sealed record Case(string Nom, Change[] Remplace, string[]? Erreurs, string[]? Attentions);

    private sealed record Change(string Fichier, string Ancien, string Nouveau);
}
