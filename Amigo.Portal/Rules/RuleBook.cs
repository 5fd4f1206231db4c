using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>
/// Holds the rules in force. A request takes <see cref="Current"/> once, so that one version makes all its decisions.
/// </summary>
public sealed class RuleBook(RuleSet rules)
{
    public RuleSet Current { get; } = rules;

    /// <summary>Loads the folder's rules; without a good version there is no portal to start.</summary>
    /// <exception cref="PortalStartException">Every error, one a line, as <c>file(line,column): message</c>.</exception>
    public static RuleBook Open(string directory)
    {
        var load = RuleSet.Load(directory);
        return load.Rules is { } rules
            ? new RuleBook(rules)
            : throw new PortalStartException(
                $"Les règles de {directory} sont inutilisables :{Environment.NewLine}{string.Join(Environment.NewLine, load.Errors)}");
    }
}
