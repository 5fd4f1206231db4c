namespace Amigo.Rules;

/// <summary>Whether a tab can show a status, in two sets of rules.</summary>
/// <param name="Tab">The tab, as the second set has it if it does.</param>
/// <param name="Status">The status, likewise.</param>
/// <param name="Before">In the first set; null when it lacks the tab or the status.</param>
/// <param name="After">In the second set; null when it lacks the tab or the status.</param>
public sealed record TabCell(Tab Tab, Status Status, bool? Before, bool? After)
{
    /// <summary>What happens to what it shows; null for nothing.</summary>
    public ChangeKind? Change => (Before is true, After is true) switch
    {
        (false, true) => ChangeKind.Added,
        (true, false) => ChangeKind.Removed,
        _ => null,
    };
}
