namespace Amigo.Portal.Editing;

/// <summary>A word that the editor proposes.</summary>
/// <param name="Meaning">What it names, in French.</param>
public sealed record CompletionWord(string Word, string Meaning);
