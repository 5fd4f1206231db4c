using Amigo.Portal;
using Amigo.Rules;

namespace Amigo.Benchmarks.Simulation;

/// <summary>The rules of this repository with a tab, a cell of the priorities and the delay of automatic closing changed.</summary>
internal static class CandidateRules
{
    private static readonly (string File, string Before, string After)[] Edits =
    [
        ("onglets.json", """ticket.Status in (\"affectee\", \"reaffectee\", \"assignee\") && ticket.AuthorId""", """ticket.Status in (\"affectee\", \"assignee\") && ticket.AuthorId"""),
        ("onglets.json", """ticket.Status in (\"en-attente\", \"a-completer\") && ticket.AuthorId""", """ticket.Status in (\"en-attente\", \"a-completer\", \"reaffectee\") && ticket.AuthorId"""),
        ("priorite.json", """ticket.Impact == \"personne\" && ticket.Urgency == \"basse\"",""", """ticket.Urgency == \"basse\" && ticket.Impact == \"personne\"","""),
        ("priorite.json", "\"priorite\": \"critique\"", "\"priorite\": \"haute\""),
        ("fermeture-automatique.json", "now.AddDays(-14)", "now.AddDays(-7)"),
    ];

    public static string InForceFolder { get; } = PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules;

    public static RuleSet InForce() => Load(InForceFolder);

    public static RuleSet Changed()
    {
        var folder = Directory.CreateTempSubdirectory("amigo-regles-");
        try
        {
            foreach (var path in Directory.EnumerateFiles(InForceFolder, "*.json"))
                File.WriteAllText(Path.Combine(folder.FullName, Path.GetFileName(path)), Edit(Path.GetFileName(path), File.ReadAllText(path)));
            return Load(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Edit(string file, string text)
    {
        foreach (var (_, before, after) in Edits.Where(edit => edit.File == file))
        {
            if (!text.Contains(before, StringComparison.Ordinal))
                throw new InvalidOperationException($"{file} does not say: {before}");
            text = text.Replace(before, after, StringComparison.Ordinal);
        }

        return text;
    }

    private static RuleSet Load(string folder)
    {
        var load = RuleSet.Load(folder);
        return load.Rules ?? throw new InvalidOperationException(string.Join('\n', load.Errors));
    }
}
