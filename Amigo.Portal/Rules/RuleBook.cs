using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>The rules that one request, or one run of a job, goes by from its start to its end: one version makes all its decisions.</summary>
public sealed class RuleBook(RuleStore store)
{
    public RuleSet Current { get; } = store.Current;
}
