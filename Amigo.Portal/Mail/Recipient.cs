using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>Someone who may be told of a request, as they are now.</summary>
public sealed record Recipient
{
    public required int PersonId { get; init; }

    public required string DisplayName { get; init; }

    public required string Email { get; init; }

    public required ViewerFacts Facts { get; init; }

    public required IReadOnlyDictionary<MailAudience, MailDelivery> Preferences { get; init; }
}
