using System.Text.Json;
using NJsonSchema;
using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>The schemas that editors use: those of the readers, current in the repository, and of the same opinion as the loader.</summary>
public sealed class SchemaTests
{
    public static IEnumerable<TheoryDataRow<string>> Files() => RuleSchemas.All.Keys.Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Repository_Schema_IsCurrent(string file)
    {
        var path = Path.Combine(Repository.RulesDirectory, RuleSchemas.Folder, file);

        Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == RuleSchemas.All[file],
            $"rules/schema/{file} is old: run dotnet run --project Amigo.Portal -- schema");
    }

    [Fact]
    public void Repository_Schemas_AreNoOthers() => Assert.Equal(
        RuleSchemas.All.Keys.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Repository.RulesDirectory, RuleSchemas.Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task ShippedFile_NamesItsSchemaAndAgreesWithIt(string file)
    {
        var schema = await JsonSchema.FromJsonAsync(RuleSchemas.All[file], TestContext.Current.CancellationToken);
        var isExample = file == "exemples.json";
        var paths = isExample ? Directory.GetFiles(Path.Combine(Repository.RulesDirectory, "exemples")) : [Path.Combine(Repository.RulesDirectory, file)];

        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(isExample ? "../schema/exemples.json" : $"./schema/{file}", JsonDocument.Parse(text).RootElement.GetProperty("$schema").GetString());
            Assert.Empty(schema.Validate(text).Select(error => $"{Path.GetFileName(path)} {error.Path}: {error.Kind}"));
        }
    }

    [Theory]
    [InlineData("statuts.json", "\"tour\": \"support\"", "\"tour\": \"suport\"")]
    [InlineData("statuts.json", "\"badge\": \"info\"", "\"badges\": \"info\"")]
    [InlineData("statuts.json", "\"libelle\": \"Affectée\",", "")]
    [InlineData("transitions.json", "\"formulaire\": \"obligatoire\"", "\"formulaire\": \"oui\"")]
    [InlineData("transitions.json", "\"acteur\": \"demandeur\"", "\"acteur\": \"administrateur\"")]
    [InlineData("onglets.json", "\"tableau\": \"en-cours\"", "\"tableau\": \"encours\"")]
    [InlineData("horaires.json", "\"07:45-12:15\"", "\"7h45-12h15\"")]
    [InlineData("delais.json", "\"30 min\"", "\"une demi-heure\"")]
    [InlineData("notifications.json", "\"joursAvant\": 3", "\"joursAvant\": 30")]
    [InlineData("valeurs.json", "\"code\": \"departement\"", "\"code\": \"Département\"")]
    [InlineData("priorite.json", "\"WorkflowName\": \"priorite\"", "\"WorkflowName\": \"priorites\"")]
    public async Task BrokenFile_IsRefusedByTheSchemaAsByTheLoader(string file, string before, string after)
    {
        var schema = await JsonSchema.FromJsonAsync(RuleSchemas.All[file], TestContext.Current.CancellationToken);
        var text = Repository.ReadRules(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        var broken = text.Replace(before, after, StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(broken));
        Assert.NotEmpty(Repository.LoadWith(file, broken).Errors);
    }

    [Fact]
    public void OldSchemas_AreAWarning_AndWrittenAgain()
    {
        var folder = Directory.CreateTempSubdirectory("amigo-schema-").FullName;
        try
        {
            Assert.Empty(RuleSchemas.Check(folder));
            Assert.Equal(RuleSchemas.All.Count, RuleSchemas.Write(folder).Count);
            Assert.Empty(RuleSchemas.Check(folder));

            File.AppendAllText(Path.Combine(folder, "schema", "statuts.json"), " ");
            File.Delete(Path.Combine(folder, "schema", "valeurs.json"));

            Assert.Equal(
                ["schema/statuts.json(1,1): Ce schéma n'est pas celui du programme, ni 1 autre : l'éditeur complète mal. Récrivez-les avec « schema »."],
                RuleSchemas.Check(folder).Select(warning => warning.ToString()));
            Assert.Equal(["statuts.json", "valeurs.json"], RuleSchemas.Write(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
