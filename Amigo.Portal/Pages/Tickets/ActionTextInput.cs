namespace Amigo.Portal.Pages.Tickets;

/// <summary>A one-line field in the form of an action.</summary>
/// <param name="Type">That of the <c>input</c> element.</param>
public sealed record ActionTextInput(
    string Field, string Id, string Label, string Hint, string Type, bool IsRequired, string? Error, string? Value);
