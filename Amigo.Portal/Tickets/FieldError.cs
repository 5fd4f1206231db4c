namespace Amigo.Portal.Tickets;

/// <summary>What is wrong with one field of a form, in French. An empty field name: with the whole.</summary>
public sealed record FieldError(string Field, string Message);
