namespace Amigo.Rules;

/// <summary>How a condition is made.</summary>
public enum ConditionKind
{
    /// <summary>One comparison.</summary>
    Comparison,

    /// <summary>Parts that must all hold, <c>&amp;&amp;</c> in files.</summary>
    All,

    /// <summary>Parts one of which suffices, <c>||</c> in files.</summary>
    Any,

    /// <summary>A part that must not hold, <c>!</c> in files.</summary>
    Not,
}
