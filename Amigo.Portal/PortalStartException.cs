namespace Amigo.Portal;

/// <summary>The portal cannot start with what it was given; the message tells the administrator what to mend.</summary>
public sealed class PortalStartException(string message) : Exception(message);
