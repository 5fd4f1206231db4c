using Amigo.Portal.Kb.Reading;
using Amigo.Rules;

namespace Amigo.Portal.Editing;

/// <summary>What a check says of a file, and where. Lines and columns start at 1.</summary>
/// <param name="File">With its folder: <c>rules/transitions.json</c>.</param>
public sealed record Finding(string File, int Line, int Column, string Message)
{
    /// <summary>Where to mend it; null when it is not about one file that can be edited.</summary>
    public EditPath? Place => File.Split('/', 2) is [var folder, var name] ? EditPath.Find(folder, name) : null;

    public static Finding Of(RuleError error) =>
        new(error.File.StartsWith("kb/", StringComparison.Ordinal) ? error.File : $"rules/{error.File}", error.Line, error.Column, error.Message);

    /// <summary>Messages name the folder as it is called on this machine.</summary>
    public static Finding Of(KbError error) =>
        new($"kb/{error.File[(error.File.IndexOf('/', StringComparison.Ordinal) + 1)..]}", error.Line, error.Column, error.Message);

    public bool IsIn(EditPath path) => File == path.ToString();

    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
