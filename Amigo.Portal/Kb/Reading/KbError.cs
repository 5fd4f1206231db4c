namespace Amigo.Portal.Kb.Reading;

/// <summary>What is wrong in a knowledge file and where. Lines and columns start at 1; the message is in French.</summary>
public sealed record KbError(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
