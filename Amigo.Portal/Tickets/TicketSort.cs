using System.Linq.Expressions;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>A column that a dashboard can be sorted by, under the name that the address uses.</summary>
public sealed class TicketSort
{
    private static readonly DateTime Never = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Func<IQueryable<Ticket>, RuleSet, bool, IOrderedQueryable<Ticket>> _apply;

    private TicketSort(string name, string label, bool startsDescending, Func<IQueryable<Ticket>, RuleSet, bool, IOrderedQueryable<Ticket>> apply) =>
        (Name, Label, StartsDescending, _apply) = (name, label, startsDescending, apply);

    public static TicketSort Created { get; } = By("date", "Date de début", ticket => ticket.CreatedAt, startsDescending: true);

    /// <summary>The deadline that comes first, to take a request or to resolve it; null when none is running.</summary>
    public static Expression<Func<Ticket, DateTime?>> NearestDeadline { get; } = ticket =>
        ticket.TakeDueAt == null ? ticket.ResolveDueAt
        : ticket.ResolveDueAt < ticket.TakeDueAt ? ticket.ResolveDueAt
        : ticket.TakeDueAt;

    /// <summary>
    /// Late ones first; those without a deadline come last both ways, in the order of <see cref="Queue"/>. Not for requesters, who are
    /// not told deadlines.
    /// </summary>
    public static TicketSort Deadline { get; } = new("echeance", "Échéance", startsDescending: false, (tickets, rules, isDescending) =>
    {
        var hasNone = Expression.Lambda<Func<Ticket, bool>>(
            Expression.Equal(NearestDeadline.Body, Expression.Constant(null, typeof(DateTime?))), NearestDeadline.Parameters);
        var sorted = tickets.OrderBy(hasNone);
        return (isDescending ? sorted.ThenByDescending(NearestDeadline) : sorted.ThenBy(NearestDeadline))
            .ThenBy(Rank(PriorityCodes(rules), ticket => ticket.Priority))
            .ThenBy(ticket => ticket.CreatedAt);
    });

    /// <summary>The order in which agents take requests: gravest first, and of two as grave the one that has waited longest.</summary>
    public static TicketSort Queue { get; } = ByPriority(isOldestFirst: true);

    /// <summary>The columns of the dashboards.</summary>
    public static IReadOnlyDictionary<string, TicketSort> All { get; } = new[]
    {
        By("reference", "Nom complet", ticket => ticket.Number, startsDescending: true),
        By("classe", "Sous-classe de Ticket", ticket => ticket.Kind),
        By("objet", "Objet de la demande", ticket => ticket.Subject),
        Created,
        ByRank("statut", "Statut", rules => [.. rules.Statuses.Select(status => status.Code)], ticket => ticket.Status),
        By("service", "Service", ticket => ticket.ServiceName),
        By("sous-categorie", "Sous catégorie de service", ticket => ticket.SubcategoryName),
        ByPriority(isOldestFirst: false),
        By("demandeur", "Demandeur", ticket => ticket.Author.SearchName),
        By("rne", "RNE établissement", ticket => ticket.EstablishmentUai),
        By("equipe", "Équipe", ticket => ticket.Team),
        By("agent", "Agent", ticket => ticket.Agent == null ? "" : ticket.Agent.SearchName),
        By("activite", "Dernière activité", ticket => ticket.UpdatedAt, startsDescending: true),
        By("fin-attente", "Fin de l’attente", ticket => ticket.WaitingUntil ?? Never),
    }.ToDictionary(sort => sort.Name);

    /// <summary>The columns of agents' queues: the same, but for what comes first among requests as grave.</summary>
    public static IReadOnlyDictionary<string, TicketSort> OfQueues { get; } =
        new Dictionary<string, TicketSort>(All) { [Queue.Name] = Queue, [Deadline.Name] = Deadline };

    public string Name { get; }

    /// <summary>The column's head.</summary>
    public string Label { get; }

    /// <summary>Whether a first click shows the greatest first, as people expect of dates.</summary>
    public bool StartsDescending { get; }

    /// <summary>Equal rows come newest first, in a queue oldest first, so that pages never overlap.</summary>
    public IQueryable<Ticket> Apply(IQueryable<Ticket> tickets, RuleSet rules, bool isDescending)
    {
        var sorted = _apply(tickets, rules, isDescending);
        return this == Queue || this == Deadline || (this == Created && !isDescending)
            ? sorted.ThenBy(ticket => ticket.Number)
            : sorted.ThenByDescending(ticket => ticket.Number);
    }

    private static TicketSort By<TKey>(string name, string label, Expression<Func<Ticket, TKey>> key, bool startsDescending = false) =>
        new(name, label, startsDescending, (tickets, _, isDescending) => isDescending ? tickets.OrderByDescending(key) : tickets.OrderBy(key));

    private static TicketSort ByPriority(bool isOldestFirst)
    {
        var rank = ByRank("priorite", "Priorité", PriorityCodes, ticket => ticket.Priority);
        return !isOldestFirst
            ? rank
            : new(rank.Name, rank.Label, rank.StartsDescending, (tickets, rules, isDescending) =>
                rank._apply(tickets, rules, isDescending).ThenBy(ticket => ticket.CreatedAt));
    }

    /// <summary>By the order in which the rules name the codes, gravest first, not by the alphabet.</summary>
    private static TicketSort ByRank(
        string name, string label, Func<RuleSet, IReadOnlyList<string>> codes, Expression<Func<Ticket, string>> code) =>
        new(name, label, startsDescending: false, (tickets, rules, isDescending) =>
        {
            var key = Rank(codes(rules), code);
            return isDescending ? tickets.OrderByDescending(key) : tickets.OrderBy(key);
        });

    private static IReadOnlyList<string> PriorityCodes(RuleSet rules) => [.. rules.Priorities.Select(priority => priority.Code)];

    private static Expression<Func<Ticket, int>> Rank(IReadOnlyList<string> order, Expression<Func<Ticket, string>> code)
    {
        Expression rank = Expression.Constant(int.MaxValue);
        for (var i = order.Count - 1; i >= 0; i--)
            rank = Expression.Condition(Expression.Equal(code.Body, Expression.Constant(order[i])), Expression.Constant(i), rank);
        return Expression.Lambda<Func<Ticket, int>>(rank, code.Parameters);
    }
}
