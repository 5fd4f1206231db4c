using System.CommandLine;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Relevance;
using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;
using Amigo.Rules;

namespace Amigo.Portal.Commands;

/// <summary>Checks the files that administrators edit, for them and for continuous integration.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var rules = new Option<DirectoryInfo?>("--rules") { Description = "Dossier des règles (rules/ par défaut)", HelpName = "DIR" };
        var knowledge = new Option<DirectoryInfo?>("--kb") { Description = "Dossier des connaissances (kb/ par défaut)", HelpName = "DIR" };
        var command = new Command("check", "Vérifie les règles, le catalogue, les fiches et la FAQ") { rules, knowledge };
        command.SetAction(result =>
        {
            var paths = CommandPaths.Resolve();
            return Run(
                result.GetValue(rules)?.FullName ?? paths.Rules,
                result.GetValue(knowledge)?.FullName ?? paths.Knowledge,
                result.InvocationConfiguration.Output);
        });
        return command;
    }

    /// <summary>0 when all is well, warnings apart; 1 after a line per error, as <c>file(line,column): message</c>.</summary>
    public static int Run(string rulesFolder, string knowledgeFolder, TextWriter output)
    {
        var rules = RuleSet.Load(rulesFolder);
        var knowledge = KnowledgeBase.Load(knowledgeFolder);
        List<string> problems = [.. rules.Errors.Select(error => error.ToString()), .. knowledge.Errors.Select(error => error.ToString())];
        problems.AddRange(rules.Rules is null ? [] : RuleTranslation.Check(rules.Rules).Select(error => error.ToString()));
        var warnings = rules.Warnings;
        if (rules.Rules is not null && knowledge.Knowledge is not null)
        {
            var agreement = RuleAgreement.Of(rules.Rules, knowledge.Knowledge);
            problems.AddRange(agreement.Errors);
            problems.AddRange(QuestionErrors(rules.Rules, knowledge.Knowledge, knowledgeFolder));
            warnings = [.. warnings, .. agreement.Warnings];
        }

        var today = DateOnly.FromDateTime(ParisTime.FromUtc(DateTime.UtcNow));
        var oversights = knowledge.Knowledge is null ? [] : KnowledgeWarnings.Of(knowledge.Knowledge, today);
        foreach (var line in problems.Concat(warnings.Select(Attention)).Concat(oversights.Select(Attention)))
            output.WriteLine(line);
        if (problems.Count > 0 || rules.Rules is not { } set || knowledge.Knowledge is not { } kb)
            return 1;
        output.WriteLine(Success(set, kb));
        return 0;
    }

    private static string Attention(RuleError warning) => (warning with { Message = $"attention : {warning.Message}" }).ToString();

    private static string Attention(KbError warning) => (warning with { Message = $"attention : {warning.Message}" }).ToString();

    private static string Success(RuleSet rules, KnowledgeBase knowledge) =>
        $"Tout est en ordre : règles {rules.Version} ({French.Count(rules.Statuses.Count, "statut", "statuts")}, {French.Count(rules.Transitions.Count, "transition", "transitions")}), "
        + $"{French.Count(knowledge.Catalogue.Offers.Count, "offre", "offres")}, {French.Count(knowledge.Catalogue.ServiceCount, "service", "services")}, "
        + $"{French.Count(knowledge.Catalogue.Subcategories.Count, "sous-catégorie", "sous-catégories")}, {French.Count(knowledge.Sheets.Count, "fiche", "fiches")}, "
        + $"{French.Count(knowledge.FaqCount, "question", "questions")}.";

    private static IEnumerable<string> QuestionErrors(RuleSet rules, KnowledgeBase knowledge, string folder)
    {
        var errors = new List<KbError>();
        var questions = PortalQuestionsReader.Read(folder, knowledge, errors);
        errors.AddRange(questions?.Unreachable(rules, knowledge) ?? []);
        return errors.Select(error => error.ToString());
    }
}
