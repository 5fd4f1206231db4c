using System.CommandLine;
using Amigo.Portal.TagHelpers;
using Amigo.Rules;

namespace Amigo.Portal.Commands;

/// <summary>Writes, beside the rules, what editors complete and check them with.</summary>
public static class SchemaCommand
{
    public static Command Create()
    {
        var rules = new Option<DirectoryInfo?>("--rules") { Description = "Dossier des règles (rules/ par défaut)", HelpName = "DIR" };
        var command = new Command("schema", "Écrit les schémas JSON des règles, pour que les éditeurs complètent") { rules };
        command.SetAction(result =>
        {
            var folder = result.GetValue(rules)?.FullName ?? CommandPaths.Resolve().Rules;
            return Run(folder, result.InvocationConfiguration.Output);
        });
        return command;
    }

    /// <summary>0 when every schema is that of this program; 1 when the folder does not exist or cannot be written.</summary>
    public static int Run(string folder, TextWriter output)
    {
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"Le dossier {folder} n’existe pas.");
            return 1;
        }

        try
        {
            var written = RuleSchemas.Write(folder);
            output.WriteLine(written.Count == 0
                ? "Les schémas étaient à jour."
                : $"{French.Count(written.Count, "schéma écrit", "schémas écrits")} dans {Path.Combine(folder, RuleSchemas.Folder)} : {string.Join(", ", written)}.");
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"Les schémas ne s’écrivent pas dans {folder} : {exception.Message}");
            return 1;
        }
    }
}
