using System.Text.Encodings.Web;
using System.Text.Unicode;
using Amigo.Portal.Kb.Replies;
using Amigo.Portal.People;

namespace Amigo.Portal.Tickets.Desk;

/// <summary>A canned answer for one request, as HTML for the editor or as text where there is none.</summary>
internal static class FilledReply
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Html(Reply reply, TicketView view, Viewer agent, string team) =>
        ReplyPlaceholders.Fill(reply.Html, Values(view, agent, team), Encoder.Encode);

    public static string Text(Reply reply, TicketView view, Viewer agent, string team) =>
        ReplyPlaceholders.Fill(reply.Markdown, Values(view, agent, team), value => value);

    private static Dictionary<string, string> Values(TicketView view, Viewer agent, string team)
    {
        var ticket = view.Ticket;
        return new()
        {
            [ReplyPlaceholders.FirstName] = view.AuthorName.Split(' ', 2)[0],
            [ReplyPlaceholders.Requester] = view.AuthorName,
            [ReplyPlaceholders.Reference] = ticket.Reference.ToString(),
            [ReplyPlaceholders.Subject] = ticket.Subject,
            [ReplyPlaceholders.Service] = ticket.ServiceName,
            [ReplyPlaceholders.Subcategory] = ticket.SubcategoryName,
            [ReplyPlaceholders.Establishment] = view.EstablishmentName,
            [ReplyPlaceholders.Agent] = agent.DisplayName,
            [ReplyPlaceholders.Team] = team,
        };
    }
}
