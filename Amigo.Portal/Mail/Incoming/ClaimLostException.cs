namespace Amigo.Portal.Mail.Incoming;

/// <summary>Another run took the mail over while this one was treating it: nothing of this one's work may be kept.</summary>
public sealed class ClaimLostException() : Exception("Another run took this mail over.");
