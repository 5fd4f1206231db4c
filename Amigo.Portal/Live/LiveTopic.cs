using System.Diagnostics.CodeAnalysis;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Live;

/// <summary>What an open page shows, hence what it is told of.</summary>
/// <param name="Number">The request's, where the page shows one.</param>
public readonly record struct LiveTopic(LiveView View, int Number = 0) : IParsable<LiveTopic>
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

    public static LiveTopic Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var topic) ? topic : throw new FormatException($"« {s} » n’est pas une vue.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LiveTopic result)
    {
        foreach (var (view, name) in Lists)
        {
            result = new LiveTopic(view);
            if (s == name)
                return true;
        }

        var isTicket = TicketReference.TryParse(s, provider, out var reference);
        result = isTicket ? Of(reference) : default;
        return isTicket;
    }

    public override string ToString()
    {
        var view = View;
        return view == LiveView.Ticket ? new TicketReference(Number).ToString() : Array.Find(Lists, list => list.View == view).Name;
    }
}
