namespace Amigo.Portal.Pages;

/// <param name="Name">"Camille Martin".</param>
/// <param name="Function">"Professeure, collège Anne de Bretagne"; null when unknown.</param>
public sealed record FramePerson(string Name, string? Function);
