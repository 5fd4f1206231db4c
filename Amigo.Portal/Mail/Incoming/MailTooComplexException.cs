namespace Amigo.Portal.Mail.Incoming;

/// <summary>A mail of a shape that no person's program makes. Its message is French, for administrators.</summary>
public sealed class MailTooComplexException(string message) : Exception(message);
