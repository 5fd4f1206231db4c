namespace Amigo.Rules.Tests;

/// <summary>Finds the repository's files and loads rule sets, shipped or altered.</summary>
internal static class Repository
{
    private static readonly Lazy<RuleSet> Loaded = new(() =>
    {
        var load = RuleSet.Load(RulesDirectory);
        return load.Rules ?? throw new InvalidOperationException(string.Join('\n', load.Errors));
    });

    public static string Root { get; } = FindRoot();

    public static string RulesDirectory => Path.Combine(Root, "rules");

    /// <summary>A sound book of a few rules, for cases and random edits.</summary>
    public static string SmallBook => Path.Combine(Root, "tests", "Amigo.Rules.Tests", "Cases", "petit-livre");

    /// <summary>The rules that ship.</summary>
    public static RuleSet Rules => Loaded.Value;

    /// <summary>Loads the shipped rules with one file replaced, or removed when the content is null.</summary>
    public static RuleSetLoad LoadWith(string file, string? content) => LoadCopy(RulesDirectory, new Dictionary<string, string?> { [file] = content });

    /// <summary>Loads a copy of a rule book with some files replaced, or removed when their content is null.</summary>
    public static RuleSetLoad LoadCopy(string book, IReadOnlyDictionary<string, string?> changes)
    {
        var directory = Directory.CreateTempSubdirectory("amigo-rules-").FullName;
        try
        {
            foreach (var source in Directory.EnumerateFiles(book, "*.json"))
                File.Copy(source, Path.Combine(directory, Path.GetFileName(source)));
            foreach (var (file, content) in changes)
            {
                if (content is null)
                    File.Delete(Path.Combine(directory, file));
                else
                    File.WriteAllText(Path.Combine(directory, file), content);
            }

            return RuleSet.Load(directory);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>Loads the shipped rules with the visibility reduced to one expression.</summary>
    public static RuleSetLoad LoadWithVisibility(string expression) => LoadWith(
        "visibilite.json",
        $$"""
        { "WorkflowName": "visibilite", "Rules": [ { "RuleName": "essai", "SuccessEvent": "Essai",
        "Expression": {{System.Text.Json.JsonSerializer.Serialize(expression)}} } ] }
        """);

    public static string ReadRules(string file) => File.ReadAllText(Path.Combine(RulesDirectory, file));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Amigo.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("Amigo.sln was not found above the tests.");
    }
}
