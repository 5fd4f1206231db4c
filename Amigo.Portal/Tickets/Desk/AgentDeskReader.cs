using Amigo.Portal.Answers;
using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.Desk;

/// <summary>Reads an <see cref="AgentDesk"/>: four queries, whatever is linked to the request.</summary>
public sealed class AgentDeskReader(AmigoDbContext db, RuleBook rules, KnowledgeBase knowledge, AnswerFinder answers, TimeProvider clock)
{
    /// <summary>An incident may have hundreds of children: the page lists the first ones and counts the rest.</summary>
    public const int MaximumLinked = 50;

    private const int MaximumRequesterOpen = 5;

    /// <summary>Null when the viewer does not treat the request.</summary>
    public async Task<AgentDesk?> FindAsync(Viewer viewer, TicketView view, CancellationToken cancellationToken)
    {
        var ticket = view.Ticket;
        if (!ticket.IsTreatedBy(viewer))
            return null;

        var set = rules.Current;
        var visible = db.Tickets.AsNoTracking()
            .Where(set.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime));
        var people = await ReadPeopleAsync(ticket, cancellationToken);
        var linked = await Project(LinkedTo(visible, ticket).OrderBy(other => other.Number).Take(3 * MaximumLinked)).ToListAsync(cancellationToken);
        var catalogue = knowledge.Catalogue;
        var children = linked.Where(other => other.ParentNumber == ticket.Number).ToList();
        return new AgentDesk
        {
            AuthorEmail = people.Email,
            AuthorPhone = people.Phone,
            OpenedByName = people.OpenedBy,
            Agents = await ReadAgentsAsync(ticket, set, cancellationToken),
            OtherTeams = [.. catalogue.Teams.Where(team => team.Code != ticket.Team).OrderBy(team => team.Name, FrenchText.Order)],
            RequesterOpen = await Project(OpenOf(visible, ticket, set)).ToListAsync(cancellationToken),
            Parent = linked.Find(other => other.Number == ticket.ParentNumber),
            Children = [.. children.Take(MaximumLinked)],
            OpenChildren = children.Count(child => !set.Status(child.Status).IsFinal),
            Duplicates = [.. linked.Where(other => other.MergedIntoNumber == ticket.Number).Take(MaximumLinked)],
            Suggestions = Suggest(view, AudienceExtensions.ReadersIn(people.Kinds)),
            Replies = knowledge.Replies.For(ticket.Team, ticket.ServiceCode),
        };
    }

    /// <summary>What the agent may send: articles that the requester reads.</summary>
    private IReadOnlyList<Article> Suggest(TicketView view, Audiences reader) =>
        knowledge.Catalogue.FindSubcategory(view.Ticket.SubcategoryCode) is { } leaf
            ? answers.FindArticles(reader, [.. reader.Scopes()], leaf, view.Ticket.Subject, view.Detail.Body)
            : [];

    private async Task<(string Email, string? Phone, string? OpenedBy, IReadOnlyList<string> Kinds)> ReadPeopleAsync(
        Ticket ticket, CancellationToken cancellationToken)
    {
        var author = await db.People
            .Where(person => person.Id == ticket.AuthorId)
            .Select(person => new
            {
                person.Email,
                person.Phone,
                Kinds = person.Establishments.Select(membership => membership.Establishment.Kind).ToList(),
                OpenedBy = db.People.Where(opener => opener.Id == ticket.OpenedById).Select(opener => opener.DisplayName).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        return (author.Email, author.Phone, author.OpenedBy, author.Kinds);
    }

    private async Task<IReadOnlyList<TeamAgent>> ReadAgentsAsync(Ticket ticket, RuleSet set, CancellationToken cancellationToken)
    {
        var untreated = UntreatedOf(set);
        return await ActionCheck.AgentsOf(db, ticket.Team)
            .OrderBy(person => person.SearchName)
            .Select(person => new TeamAgent(
                person.Id, person.DisplayName, db.Tickets.Count(other => other.AgentId == person.Id && untreated.Contains(other.Status))))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<Ticket> LinkedTo(IQueryable<Ticket> tickets, Ticket ticket) => tickets.Where(other =>
        other.ParentNumber == ticket.Number || other.MergedIntoNumber == ticket.Number || other.Number == ticket.ParentNumber);

    private static IQueryable<Ticket> OpenOf(IQueryable<Ticket> tickets, Ticket ticket, RuleSet set)
    {
        var untreated = UntreatedOf(set);
        return tickets
            .Where(other => other.AuthorId == ticket.AuthorId && other.Number != ticket.Number && untreated.Contains(other.Status))
            .OrderByDescending(other => other.CreatedAt)
            .Take(MaximumRequesterOpen);
    }

    private static List<string> UntreatedOf(RuleSet set) => [.. set.Statuses.Where(status => !status.IsTreated).Select(status => status.Code)];

    private static IQueryable<LinkedTicket> Project(IQueryable<Ticket> tickets) => tickets.Select(ticket => new LinkedTicket
    {
        Number = ticket.Number,
        Subject = ticket.Subject,
        Status = ticket.Status,
        AuthorName = ticket.Author.DisplayName,
        ParentNumber = ticket.ParentNumber,
        MergedIntoNumber = ticket.MergedIntoNumber,
    });
}
