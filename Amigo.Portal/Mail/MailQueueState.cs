namespace Amigo.Portal.Mail;

/// <summary>How the outgoing queue stands.</summary>
/// <param name="Oldest">When the oldest of those that wait was written, UTC.</param>
/// <param name="Due">When the first of them is or was to leave, UTC.</param>
public sealed record MailQueueState(int Waiting, DateTime? Oldest, DateTime? Due, int Failed);
