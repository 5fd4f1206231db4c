namespace Amigo.Rules;

/// <summary>Why a set of rule files is refused, or what its administrator should look at.</summary>
/// <param name="File">File name inside the rules' directory.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Message">The reason, in French, for an administrator.</param>
public sealed record RuleError(string File, int Line, int Column, string Message)
{
    /// <summary><c>file(line,column): message</c>, the form editors and build tools link to.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
