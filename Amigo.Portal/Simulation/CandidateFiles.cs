using Amigo.Portal.Kb;
using Amigo.Portal.Rules;
using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>Makes rules of files that somebody sent: on a copy of the folder in force, where they take the place of those of the same name.</summary>
public sealed class CandidateFiles(PortalPaths paths, KnowledgeStore knowledge)
{
    public const int MaximumFileBytes = 256 * 1024;
    public const int MaximumFiles = 20;
    public const long MaximumRequestBytes = (MaximumFiles + 1L) * MaximumFileBytes;

    private const string Examples = "exemples";

    /// <summary>The rules, or every reason why there are none.</summary>
    /// <param name="files">Names and contents.</param>
    public Task<(SimulationCandidate? Candidate, IReadOnlyList<string> Errors)> ReadAsync(
        IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellationToken) => Task.Run(() => Read(files), cancellationToken);

    private (SimulationCandidate?, IReadOnlyList<string>) Read(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var copy = Directory.CreateTempSubdirectory("amigo-regles-");
        try
        {
            foreach (var file in new DirectoryInfo(paths.Rules).EnumerateFiles("*.json"))
                file.CopyTo(Path.Combine(copy.FullName, file.Name));
            if (files.Select(file => file.Name).Where(name => !File.Exists(Path.Combine(copy.FullName, name))).ToList() is { Count: > 0 } strangers)
                return (null, [.. strangers.Select(name => $"{name} : aucun fichier de règles ne porte ce nom.")]);
            foreach (var (name, content) in files)
                File.WriteAllBytes(Path.Combine(copy.FullName, name), content);

            var load = RuleSet.Load(copy.FullName);
            if (load.Rules is not { } rules)
                return (null, Lines(load.Errors));
            if (RuleAgreement.Of(rules, knowledge.Current).Errors is { Count: > 0 } disagreements)
                return (null, disagreements);
            var label = files.Count == 1 ? files[0].Name : string.Join(", ", files.Select(file => file.Name));
            return (new SimulationCandidate(label, rules, BrokenExamples(copy)), []);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>Examples are checked after the rules: a change is worth trying before its examples are rewritten.</summary>
    private IReadOnlyList<string> BrokenExamples(DirectoryInfo copy)
    {
        var examples = new DirectoryInfo(Path.Combine(paths.Rules, Examples));
        if (!examples.Exists)
            return [];
        var folder = copy.CreateSubdirectory(Examples);
        foreach (var file in examples.EnumerateFiles("*.json"))
            file.CopyTo(Path.Combine(folder.FullName, file.Name));
        return Lines(RuleSet.Load(copy.FullName).Errors);
    }

    private static IReadOnlyList<string> Lines(IEnumerable<RuleError> errors) => [.. errors.Select(error => error.ToString())];
}
