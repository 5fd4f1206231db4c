using Amigo.Rules;

namespace Amigo.Portal.Explanations;

/// <summary>Why a tab shows a request to a person, or not.</summary>
/// <param name="Tab">The tab.</param>
/// <param name="Rule">What its rule says and met.</param>
/// <param name="IsShown">Whether it stands there: the queues of agents show nothing that the visibility rules hide.</param>
public sealed record TabExplanation(Tab Tab, RuleTrace Rule, bool IsShown);
