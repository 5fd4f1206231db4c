using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>The addresses of the portal itself, and the tokens that stand in those a mail was sent to.</summary>
public sealed class OwnAddresses
{
    /// <summary>A mail names one or two; more is someone trying.</summary>
    public const int MaximumTokens = 5;

    /// <summary>Where the mail was really sent first, then where its sender says so.</summary>
    private static readonly string[] RecipientHeaders =
        ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "Resent-To", "To", "Cc"];

    private readonly Regex? reply;
    private readonly string[] senders;

    public OwnAddresses(IOptions<MailOptions> mail, IOptions<IncomingMailOptions> incoming)
    {
        var (before, after) = Split(mail.Value.ReplyAddress);
        reply = after.Length == 0 ? null : new Regex(
            $"(?<![a-z0-9.!#$%&'*/=?^_`{{|}}~+-]){Regex.Escape(before)}(?<token>[{ReplyToken.Alphabet}]{{{ReplyToken.Length}}}){Regex.Escape(after)}(?![a-z0-9.-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        senders = [.. new[] { AddressOf(mail.Value.From), AddressOf(incoming.Value.User), (before.TrimEnd('+', '-', '.') + after).ToLowerInvariant() }
            .OfType<string>().Where(address => address.Length > 1)];
    }

    /// <summary>Without doubles, at most <see cref="MaximumTokens"/>.</summary>
    public IReadOnlyList<string> TokensIn(MimeMessage message) => reply is null ? [] : [.. RecipientHeaders
        .SelectMany(name => message.Headers.Where(header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .SelectMany(header => reply.Matches(header.Value).Select(match => match.Groups["token"].Value.ToLowerInvariant()))
        .Distinct()
        .Take(MaximumTokens)];

    public bool IsOurs(string sender) => senders.Contains(sender) || reply?.IsMatch(sender) is true;

    private static (string Before, string After) Split(string? pattern) =>
        pattern?.Split(MailOptions.TokenPlace) is [var before, var after] ? (before, after) : ("", "");

    private static string? AddressOf(string? text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal) ? mailbox.Address.ToLowerInvariant() : null;
}
