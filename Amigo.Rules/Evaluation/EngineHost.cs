using RulesEngine.Models;

namespace Amigo.Rules.Evaluation;

/// <summary>The one RulesEngine of a rule set. Workflows are added while loading; afterwards it is only read.</summary>
internal sealed class EngineHost
{
    private readonly global::RulesEngine.RulesEngine _engine = new(Settings());
    private int _count;

    /// <summary>Settings that make RulesEngine fail loudly, run nothing but expressions and leave texts alone.</summary>
    public static ReSettings Settings() => new()
    {
        CustomTypes = [],
        AutoRegisterInputType = false,
        AutoExecuteActions = false,
        EnableExceptionAsErrorMessage = false,
        EnableExceptionAsErrorMessageForRuleExpressionParsing = true,
        EnableFormattedErrorMessage = false,
        EnableScopedParams = false,
        IgnoreException = false,
        IsExpressionCaseSensitive = true,
    };

    /// <summary>Adds a workflow.</summary>
    /// <returns>Its name: the given one, numbered so that it is never taken.</returns>
    public string Add(string workflow, IEnumerable<(string Name, string Expression)> rules)
    {
        var name = $"{workflow}#{++_count}";
        _engine.AddWorkflow(new Workflow
        {
            WorkflowName = name,
            Rules = [.. rules.Select(rule => new Rule { RuleName = rule.Name, Expression = rule.Expression })],
        });
        return name;
    }

    /// <summary>Runs every rule of a workflow.</summary>
    /// <returns>The names of the rules that hold.</returns>
    /// <exception cref="RuleEvaluationException">A rule failed.</exception>
    public IReadOnlySet<string> Execute(string workflow, RuleScope scope, object subject, ViewerFacts viewer, DateTime now)
    {
        try
        {
            // Without actions the engine never yields: the task is complete when it comes back.
            var results = _engine.ExecuteAllRulesAsync(
                workflow,
                new RuleParameter(scope.Subject.Name, subject),
                new RuleParameter(scope.Viewer.Name, viewer),
                new RuleParameter(scope.Now.Name, now)).AsTask().GetAwaiter().GetResult();
            return results.Where(result => result.IsSuccess).Select(result => result.Rule.RuleName).ToHashSet();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new RuleEvaluationException(workflow, exception);
        }
    }
}
