namespace Amigo.Portal.Mail;

/// <param name="Title">Reference and subject.</param>
/// <param name="Turn">Where it stands now.</param>
public sealed record DigestTicket(string Title, string Address, string Status, string Turn, IReadOnlyList<DigestLine> Lines);
