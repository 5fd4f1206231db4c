using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Outages;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Answers;

/// <summary>What stands beside the form of a request.</summary>
public sealed record AnswerSet
{
    public static AnswerSet None { get; } = new() { Articles = [], Outages = [], Requests = [] };

    /// <summary>Best first.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>Running outages of the chosen service.</summary>
    public required IReadOnlyList<OutageNotice> Outages { get; init; }

    /// <summary>The person's own, under way, of the same service.</summary>
    public required IReadOnlyList<TicketRow> Requests { get; init; }

    public int Count => Articles.Count + Outages.Count + Requests.Count;
}
