using System.Diagnostics.CodeAnalysis;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Live;

/// <summary>What an open page shows, hence what it is told of.</summary>
/// <param name="Number">The request's, where the page shows one.</param>
public readonly record struct LiveTopic(LiveView View, int Number = 0)
{
    private static readonly (LiveView View, string Name)[] Lists =
    [
        (LiveView.CurrentBoard, "en-cours"),
        (LiveView.TreatedBoard, "traites"),
        (LiveView.AgentQueues, "agent"),
    ];

    public static LiveTopic AgentQueues => new(LiveView.AgentQueues);

    public static LiveTopic Of(Board board) => new(board == Board.Current ? LiveView.CurrentBoard : LiveView.TreatedBoard);

    public static LiveTopic Of(TicketReference reference) => new(LiveView.Ticket, reference.Number);

    public static bool TryParse([NotNullWhen(true)] string? text, out LiveTopic result)
    {
        foreach (var (view, name) in Lists)
        {
            result = new LiveTopic(view);
            if (text == name)
                return true;
        }

        var isTicket = TicketReference.TryParse(text, null, out var reference);
        result = isTicket ? Of(reference) : default;
        return isTicket;
    }

    public override string ToString()
    {
        var view = View;
        return view == LiveView.Ticket ? new TicketReference(Number).ToString() : Array.Find(Lists, list => list.View == view).Name;
    }
}
