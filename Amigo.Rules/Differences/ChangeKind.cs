namespace Amigo.Rules;

/// <summary>What becomes of a part of the rules from one set to another.</summary>
public enum ChangeKind
{
    /// <summary>Only the second set has it.</summary>
    Added,

    /// <summary>Only the first set has it.</summary>
    Removed,

    /// <summary>Both have it, and not the same.</summary>
    Changed,
}
