namespace Amigo.Rules;

/// <summary>A cell of the matrix of priorities in two sets of rules.</summary>
/// <param name="Impact">Its impact, as the second set says it if it has it.</param>
/// <param name="Urgency">Its urgency.</param>
/// <param name="Before">Its priority in the first set; null when that set has no such cell.</param>
/// <param name="After">Its priority in the second set; null when that set has no such cell.</param>
public sealed record PriorityCell(ListValue Impact, ListValue Urgency, ListValue? Before, ListValue? After)
{
    /// <summary>What happens to it; null for nothing.</summary>
    public ChangeKind? Change => this switch
    {
        { Before: null } => ChangeKind.Added,
        { After: null } => ChangeKind.Removed,
        _ => Before.Code == After.Code ? null : ChangeKind.Changed,
    };
}
