using System.CommandLine;

namespace Amigo.Portal.Commands;

/// <summary>The verbs of the program. Without one, it is the portal.</summary>
public static class PortalCommands
{
    /// <summary>Settings given as <c>--name=value</c> are the web host's; a word, or a call for help, is a verb's.</summary>
    public static bool IsVerb(string[] args) =>
        args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    public static RootCommand Create() =>
        new("Amigo, le portail d’assistance informatique. Sans verbe, démarre le portail sur http://localhost:5080.")
        {
            CheckCommand.Create(),
            SchemaCommand.Create(),
            SearchCommand.Create(),
            RelevanceCommand.Create(),
            SimulateCommand.Create(),
            SeedCommand.Create(),
        };
}
