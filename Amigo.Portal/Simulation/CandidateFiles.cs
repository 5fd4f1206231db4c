using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.Rules;
using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>Makes rules of files that somebody sent: on a copy of the folder in force, where they take the place of those of the same name.</summary>
public sealed class CandidateFiles(EditableFiles editable, KnowledgeStore knowledge)
{
    public const int MaximumFileBytes = 256 * 1024;
    public const int MaximumFiles = 20;
    public const long MaximumRequestBytes = (MaximumFiles + 1L) * MaximumFileBytes;

    /// <summary>The rules, or every reason why there are none.</summary>
    /// <param name="files">Names and contents.</param>
    public Task<(SimulationCandidate? Candidate, IReadOnlyList<string> Errors)> ReadAsync(
        IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancellationToken) => Task.Run(() => Read(files), cancellationToken);

    private (SimulationCandidate?, IReadOnlyList<string>) Read(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        try
        {
            return Load(files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, [CandidateFolder.NotMade]);
        }
    }

    private (SimulationCandidate?, IReadOnlyList<string>) Load(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var known = editable.List(EditFolder.Rules).Where(path => path.Directory.Length == 0).ToDictionary(path => path.Name);
        if (files.Where(file => !known.ContainsKey(file.Name)).ToList() is { Count: > 0 } strangers)
            return (null, [.. strangers.Select(file => $"{file.Name}\u00A0: aucun fichier de règles ne porte ce nom.")]);

        using var folder = CandidateFolder.Make(editable.RootOf(EditFolder.Rules), files.Select(file => new FileChange(known[file.Name], file.Content, null)));
        var load = RuleSet.Load(folder.Folder);
        var errors = load.Errors.Select(error => error.ToString()).ToList();
        if (load.BeforeExamples is not { } rules)
            return (null, errors);
        if (RuleAgreement.Of(rules, knowledge.Current).Errors is { Count: > 0 } disagreements)
            return (null, disagreements);
        return (new SimulationCandidate(string.Join(", ", files.Select(file => file.Name)), rules, errors), []);
    }
}
