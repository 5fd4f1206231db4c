using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Pages.Admin.Fichiers;

/// <summary>What is said after a save.</summary>
internal static class SaveMessage
{
    public static string Of(SaveOutcome outcome, EditFolder folder, int files, RuleState rules, KnowledgeState knowledge)
    {
        var saved = $"{French.Count(files, "fichier est enregistré", "fichiers sont enregistrés")}.";
        var inForce = (folder, rules.IsUpToDate) switch
        {
            (EditFolder.Rules, true) => $" La version {rules.Rules.Version} des règles est en vigueur.",
            (EditFolder.Rules, false) => $" Le dossier a changé entre-temps et n’est pas pris en compte : la version {rules.Rules.Version} reste en vigueur.",
            _ => $" Les connaissances lues à {French.Time(knowledge.ReadAt)} sont en vigueur.",
        };
        var commit = outcome switch
        {
            { Commit: { } name } => $" Le commit git s’appelle {name[..Math.Min(10, name.Length)]}.",
            { CommitProblem: { } problem } => $" Attention, pas de commit dans git : {problem}.",
            _ => "",
        };
        return saved + inForce + commit;
    }
}
