using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Loading;

/// <summary>An edge of the lifecycle with the rule that describes it and where that rule stands.</summary>
internal sealed record Edge(RuleDraft Draft, CompiledRule<TicketFacts> Rule, Transition Transition)
{
    /// <summary>The condition as its administrator wrote it.</summary>
    public string Condition => Draft.Expression?.Text.Trim() ?? "";

    /// <summary>Whether its administrator set it aside for good.</summary>
    public bool NeverHolds => Condition == "false";

    /// <summary>Where <c>de</c> stands, or one of its statuses.</summary>
    public int PlaceOfStart(string? status)
    {
        var start = Draft.Node.Find("Properties")?.Find("de");
        return (start?.Items.Find(item => item.Text == status) ?? start ?? Draft.Node).Offset;
    }
}
