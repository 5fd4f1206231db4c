namespace Amigo.Rules.Proofs;

/// <summary>A code of the catalogue that a rule names.</summary>
/// <param name="Field">The fact it belongs to or is compared with.</param>
/// <param name="Code">The code.</param>
/// <param name="IsCondition">Whether it stands in a condition, rather than being what the rule gives.</param>
/// <param name="File">Its file.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record CatalogueMention(string Field, string Code, bool IsCondition, string File, (int Line, int Column) Place);
