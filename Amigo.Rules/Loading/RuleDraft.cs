namespace Amigo.Rules.Loading;

/// <summary>A rule as read from a workflow, before its expression is parsed.</summary>
/// <param name="File">Its file.</param>
/// <param name="Node">Its object in the file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Expression">The JSON string that holds its expression, if it has a usable one.</param>
/// <param name="Label">RulesEngine's <c>SuccessEvent</c>: what to say when it holds.</param>
/// <param name="Refusal">RulesEngine's <c>ErrorMessage</c>: what to say when it does not.</param>
internal sealed record RuleDraft(
    SourceFile File, JsonNode Node, string Name, JsonNode? Expression, string? Label, string? Refusal);
