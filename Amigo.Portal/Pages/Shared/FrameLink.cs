namespace Amigo.Portal.Pages;

/// <param name="Href">An address of this site, from its root.</param>
public sealed record FrameLink(string Href, string Text);
