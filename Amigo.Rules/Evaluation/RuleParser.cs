using System.Linq.Dynamic.Core.Exceptions;
using System.Linq.Expressions;
using RulesEngine.ExpressionBuilders;

namespace Amigo.Rules.Evaluation;

/// <summary>Turns the text of a rule into a checked expression.</summary>
internal sealed class RuleParser
{
    private readonly RuleExpressionParser _parser = new(EngineHost.Settings());

    /// <summary>Parses a text that came through <see cref="Check"/>, wrapped in conditions of our own.</summary>
    public Expression ParseTrusted(string text, RuleScope scope) => _parser.Parse(text, scope.Parameters, typeof(bool));

    /// <summary>Parses and checks an administrator's text.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="subjectMembers">The subject's fields it may read; null for all.</param>
    /// <param name="literals">Checks the texts compared with a field of closed values; answers a message or null.</param>
    /// <returns>Null when sound, otherwise character position and reason.</returns>
    public (int Position, string Message)? Check(
        string text, RuleScope scope, IReadOnlySet<string>? subjectMembers, Func<string, string, string?> literals)
    {
        if (ExpressionLimits.Check(text) is { } excess)
            return excess;

        try
        {
            var body = _parser.Parse(text, scope.Parameters, typeof(bool));
            ExpressionGuard.Check(body, scope, subjectMembers);
            return LiteralCheck.FirstProblem(body, scope, literals) is { } problem
                ? (PositionOf(text, $"\"{problem.Literal}\""), problem.Message)
                : null;
        }
        catch (ParseException exception)
        {
            return ParserMessages.Locate(exception.Message, exception.Position, text, scope);
        }
        catch (ForbiddenExpressionException exception)
        {
            return (PositionOf(text, exception.Word), exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser lets whatever the expression trees throw through: an unsound text, whatever the type.
            return ParserMessages.Locate(exception.Message, 0, text, scope);
        }
    }

    private static int PositionOf(string text, string word) => Math.Max(text.IndexOf(word, StringComparison.Ordinal), 0);
}
