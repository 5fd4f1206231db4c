namespace Amigo.Portal.Pages;

/// <param name="Id">Posted as <c>PiecesJointes</c>.</param>
public sealed record UploadedFile(string Id, string Name, long Size);
