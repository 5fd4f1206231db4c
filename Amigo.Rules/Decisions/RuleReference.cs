namespace Amigo.Rules;

/// <summary>Which rule decided, so that a journal can say it for years.</summary>
/// <param name="File">File name inside the rules' directory, <c>priorite.json</c>.</param>
/// <param name="Rule">The rule's name in that file.</param>
/// <param name="Version">Version of the whole set, see <see cref="RuleSet.Version"/>.</param>
public sealed record RuleReference(string File, string Rule, string Version);
