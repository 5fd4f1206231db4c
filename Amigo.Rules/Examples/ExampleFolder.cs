using Amigo.Rules.Loading;

namespace Amigo.Rules.Examples;

/// <summary>
/// The folder <c>exemples/</c> beside the rules: cases that a person can read, and that a change of the rules must keep true or change too.
/// </summary>
internal static class ExampleFolder
{
    public const string Name = "exemples";

    private const int MaxFiles = 50;

    /// <summary>How many examples there are, and everything that is wrong with them. A folder without examples has no error.</summary>
    public static (int Count, IReadOnlyList<RuleError> Errors) Check(RuleSet rules, string directory)
    {
        var errors = new ErrorList();
        var (reader, check) = (new ExampleReader(rules), new ExampleCheck(rules));
        var count = 0;
        foreach (var file in Files(Path.Combine(directory, Name), errors))
        {
            if (JsonTreeReader.Read(file, errors) is not { } root)
                continue;
            foreach (var example in reader.Read(new ObjectReader(file, root, errors)))
            {
                check.Check(example);
                count++;
            }
        }

        return (count, errors.Sorted());
    }

    private static IEnumerable<SourceFile> Files(string folder, ErrorList errors)
    {
        if (!Directory.Exists(folder))
            yield break;

        var options = new EnumerationOptions { IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", options).Order(StringComparer.Ordinal).Take(MaxFiles))
        {
            if (SourceFile.Open(path, $"{Name}/{Path.GetFileName(path)}", errors) is { } file)
                yield return file;
        }
    }
}
