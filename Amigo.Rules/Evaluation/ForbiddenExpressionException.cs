namespace Amigo.Rules.Evaluation;

/// <summary>An expression uses something outside the allow-list.</summary>
/// <param name="word">A word of the text that helps to find the place.</param>
/// <param name="message">The reason, in French.</param>
internal sealed class ForbiddenExpressionException(string word, string message) : Exception(message)
{
    public string Word => word;
}
