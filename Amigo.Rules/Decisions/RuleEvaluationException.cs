namespace Amigo.Rules;

/// <summary>
/// A rule that passed every check failed while running. The question has no answer: treat it as refused and log it,
/// never as "does not match".
/// </summary>
public sealed class RuleEvaluationException : Exception
{
    /// <summary>Creates the exception for a rule.</summary>
    /// <param name="rule">Rule or file that failed.</param>
    /// <param name="innerException">What it threw.</param>
    public RuleEvaluationException(string rule, Exception innerException)
        : base($"La règle « {rule} » a échoué pendant son exécution : {innerException?.Message}", innerException)
    {
    }

    /// <summary>Creates an exception without detail.</summary>
    public RuleEvaluationException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">The message.</param>
    public RuleEvaluationException(string message)
        : base(message)
    {
    }
}
