namespace Amigo.Portal.Pages;

/// <summary>A way to narrow a list, with how many entries it leaves.</summary>
public sealed record Facet(string Slug, string Name, int Count);
