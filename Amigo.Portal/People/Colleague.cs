namespace Amigo.Portal.People;

/// <summary>A colleague as a look-up shows them.</summary>
public sealed record Colleague(int Id, string DisplayName, string Function, string Place);
