using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>When a person wants to be told, as one audience; without a row the rules' default holds.</summary>
public sealed class MailPreference
{
    public required int PersonId { get; init; }

    public required MailAudience Audience { get; init; }

    public required MailDelivery Delivery { get; set; }
}
