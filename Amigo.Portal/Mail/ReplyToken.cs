namespace Amigo.Portal.Mail;

/// <summary>
/// What stands in the address that a mail is answered to: whose answer it is, on which request. Nobody can guess one, so that a mail
/// to it comes from someone who received it; who may write in the request is still asked when it arrives.
/// </summary>
public sealed class ReplyToken
{
    /// <summary>130 bits.</summary>
    public const int Length = 26;

    /// <summary>Base 32, in lower case: mail servers may change the case of an address.</summary>
    public const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public required string Token { get; init; }

    public required int TicketNumber { get; init; }

    public required int PersonId { get; init; }

    public required DateTime CreatedAt { get; init; }
}
