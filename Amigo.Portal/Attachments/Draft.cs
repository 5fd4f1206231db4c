namespace Amigo.Portal.Attachments;

/// <summary>A draft as the form lists it.</summary>
public sealed record Draft(Guid Id, string Name, int Size, string ContentType);
