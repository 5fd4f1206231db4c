using Amigo.Portal.Mail.Templates;
using Amigo.Rules;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace Amigo.Portal.Mail;

/// <summary>Writes a message from mails of the queue, as its recipient may read it at this moment.</summary>
public sealed class MailComposer(
    MailSubjectReader reader, MailContents contents, ReplyTokens tokens, HtmlRenderer renderer, IOptions<MailOptions> options, TimeProvider clock)
{
    public async Task<ComposedMail> ComposeAsync(IReadOnlyList<OutgoingMail> mails, CancellationToken cancellationToken)
    {
        var (subjects, dropped) = await reader.ReadAsync(mails, cancellationToken);
        if (subjects.Count == 0)
            return new ComposedMail(null, dropped);
        if (!MailboxAddress.TryParse(subjects[0].Recipient.Email, out var address))
            return new ComposedMail(null, [.. dropped, .. subjects.Select(subject => (subject.Mail.Id, "L’adresse de cette personne n’est pas valable."))]);

        var message = subjects[0].Mail.Delivery == MailDelivery.Digest
            ? await DigestAsync(subjects)
            : await SingleAsync(subjects[0], cancellationToken);
        // The first of the queue's mails gives its identity: tried again, the message is the same.
        message.MessageId = mails[0].MessageId;
        message.To.Add(new MailboxAddress(Text.OneLine(subjects[0].Recipient.DisplayName), address.Address));
        return new ComposedMail(message, dropped);
    }

    private async Task<MimeMessage> SingleAsync(MailSubject subject, CancellationToken cancellationToken)
    {
        var content = contents.Of(subject);
        var message = Message(content.Subject, MailText.Of(content), await RenderAsync<TicketMail, MailContent>(content));
        // One conversation a request in mail programs.
        message.References.Add($"{subject.Ticket.Reference}@{From.Domain}");
        if (content.CanBeAnswered
            && options.Value.ReplyAddressOf(await tokens.GetOrCreateAsync(subject.Ticket.Number, subject.Recipient.PersonId, cancellationToken)) is { } reply)
            message.ReplyTo.Add(new MailboxAddress(From.Name, reply));
        return message;
    }

    private async Task<MimeMessage> DigestAsync(IReadOnlyList<MailSubject> subjects)
    {
        var content = contents.Digest(subjects);
        return Message(content.Subject, MailText.Of(content), await RenderAsync<DigestMail, DigestContent>(content));
    }

    private MailboxAddress From => MailboxAddress.Parse(options.Value.From!);

    private MimeMessage Message(string subject, string text, string html)
    {
        var message = new MimeMessage
        {
            // A line break in a subject would start another header.
            Subject = Text.OneLine(subject),
            Date = clock.GetUtcNow(),
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = text },
                new TextPart(TextFormat.Html) { Text = html },
            },
        };
        message.From.Add(From);
        // No machine answers a machine.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        return message;
    }

    private Task<string> RenderAsync<TTemplate, TContent>(TContent content)
        where TTemplate : IComponent
        where TContent : notnull =>
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Mail"] = content });
            return (await renderer.RenderComponentAsync<TTemplate>(parameters)).ToHtmlString();
        });
}
