namespace Amigo.Rules.Loading;

/// <summary>How codes are written, as regular expressions for schemas.</summary>
internal static class CodePatterns
{
    public const string Small = "^[a-z0-9-]+$";

    /// <summary>Those of the catalogue, and names of rules.</summary>
    public const string Any = "^[A-Za-z0-9_-]+$";
}
