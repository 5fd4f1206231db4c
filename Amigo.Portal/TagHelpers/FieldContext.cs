namespace Amigo.Portal.TagHelpers;

/// <summary>What a field tells the control inside it, through <c>TagHelperContext.Items</c>.</summary>
internal sealed record FieldContext(string Id, string? DescribedBy, bool Invalid, bool Required);
