using System.Text.RegularExpressions;

namespace Amigo.Portal.Kb.Replies;

/// <summary>The words between braces of a canned answer. One pass: what a request's own text holds between braces stays text.</summary>
public static partial class ReplyPlaceholders
{
    public const string FirstName = "prenom";
    public const string Requester = "demandeur";
    public const string Reference = "reference";
    public const string Subject = "objet";
    public const string Service = "service";
    public const string Subcategory = "sous-categorie";
    public const string Establishment = "etablissement";
    public const string Agent = "agent";
    public const string Team = "equipe";

    public static IReadOnlyList<string> All { get; } =
        [FirstName, Requester, Reference, Subject, Service, Subcategory, Establishment, Agent, Team];

    /// <param name="encode">How a value is written in this kind of text.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values, Func<string, string> encode) =>
        Placeholder().Replace(text, found => values.TryGetValue(found.Groups["name"].Value, out var value) ? encode(value) : found.Value);

    /// <summary>What stands between braces, with its place in the text.</summary>
    public static IEnumerable<(string Name, int Index)> In(string text) =>
        Placeholder().Matches(text).Select(found => (found.Groups["name"].Value, found.Index));

    [GeneratedRegex(@"\{(?<name>[\p{L}-]{1,40})\}")]
    private static partial Regex Placeholder();
}
