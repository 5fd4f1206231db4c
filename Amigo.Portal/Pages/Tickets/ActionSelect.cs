namespace Amigo.Portal.Pages.Tickets;

/// <summary>A list to choose from in the form of an action.</summary>
public sealed record ActionSelect(
    string Field, string Id, string Label, bool IsRequired, string? Error, string? Value, IReadOnlyList<(string Value, string Text)> Options);
