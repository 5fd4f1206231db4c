namespace Amigo.Rules.Evaluation;

/// <summary>
/// Limits checked on the bare text. The parser is recursive and a stack overflow kills the process, so nothing deep may reach it.
/// </summary>
internal static class ExpressionLimits
{
    public const int MaxLength = 2000;
    public const int MaxDepth = 20;
    public const int MaxPrefixes = 40;

    /// <summary>The place and reason of the first excess, or null.</summary>
    public static (int Position, string Message)? Check(string text)
    {
        if (text.Length > MaxLength)
            return (MaxLength, $"L'expression compte {text.Length} caractères : {MaxLength} au plus.");

        var depth = 0;
        var prefixes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'')
                i = EndOfString(text, i);
            else if (text[i] is '(' or '[' or '{' && ++depth > MaxDepth)
                return (i, $"Les parenthèses sont imbriquées sur plus de {MaxDepth} niveaux.");
            else if (text[i] is ')' or ']' or '}')
                depth--;
            else if (IsPrefix(text, i) && ++prefixes > MaxPrefixes)
                return (i, $"L'expression compte plus de {MaxPrefixes} signes « ! », « - », « ? » ou « not ».");
        }

        return null;
    }

    private static bool IsPrefix(string text, int i) =>
        text[i] is '!' or '-' or '~' or '+' or '?'
        || (text[i] == '=' && i + 1 < text.Length && text[i + 1] == '>')
        || string.Compare(text, i, "not", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;

    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == text[start])
                return i;
        }

        // A quote that nothing closes: brackets after it must count, whatever the parser makes of it.
        return start;
    }
}
