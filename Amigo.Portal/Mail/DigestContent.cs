namespace Amigo.Portal.Mail;

/// <summary>The mail of the day: what happened on each request.</summary>
public sealed record DigestContent
{
    public required string Subject { get; init; }

    public required string Headline { get; init; }

    public required IReadOnlyList<DigestTicket> Tickets { get; init; }

    public required string PreferencesAddress { get; init; }
}
