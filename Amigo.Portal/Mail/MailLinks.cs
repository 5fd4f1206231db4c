using Amigo.Portal.Tickets;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Mail;

/// <summary>Addresses for mails: from the settings, never from what a browser sent.</summary>
public sealed class MailLinks(LinkGenerator links, IOptions<MailOptions> options)
{
    /// <summary>For mails that are shown and not sent, where no address is set.</summary>
    private static readonly Uri Nowhere = new("http://localhost:5080");

    private Uri Portal => Uri.TryCreate(options.Value.PortalAddress, UriKind.Absolute, out var address) ? address : Nowhere;

    public string Ticket(TicketReference reference, long? line) =>
        Page("/Tickets/Demande", new { reference = reference.ToString() }, line is { } id ? $"#ligne-{id}" : "");

    public string Confirmation(TicketReference reference, string transition) =>
        Page("/Tickets/Confirmer", new { reference = reference.ToString(), transition }, "");

    public string Preferences() => Page("/Preferences/Index", null, "");

    private string Page(string page, object? values, string fragment) => links.GetUriByPage(
        page, null, values, Portal.Scheme, new HostString(Portal.Authority), Portal.AbsolutePath.TrimEnd('/'), new FragmentString(fragment))
        ?? throw new InvalidOperationException($"The page {page} has no address.");
}
