namespace Amigo.Portal.Explanations;

/// <summary>A person of a request, by the login that names them in an address.</summary>
public sealed record ExplainedPerson(int Id, string Login, string Name);
