namespace Amigo.Rules.Evaluation;

/// <summary>How the two sides of a comparison stand to each other.</summary>
internal enum Relation
{
    /// <summary>A true or false that stands alone.</summary>
    Is,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>One of the values of a list.</summary>
    In,
    Contains,
    StartsWith,
}
