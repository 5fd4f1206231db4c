using System.Text.Encodings.Web;
using System.Text.Unicode;
using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>
/// Changes the qualification of a request: its leaf of the catalogue, its impact and urgency. The rules give the priority again and,
/// when the agent asks for it, the team.
/// </summary>
public sealed class QualificationService(TicketWriter writer, AmigoDbContext db, KnowledgeBase knowledge)
{
    /// <summary>The transition through which a request goes to another team.</summary>
    private const string Transfer = "reaffecter";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Null when there is no such request for this viewer.</summary>
    public Task<TicketOutcome?> ChangeAsync(Viewer viewer, QualifyTicket change, CancellationToken cancellationToken) => writer.ChangeAsync(
        viewer, change.Reference, change.Version, [], edit => QualifyAsync(edit, change, cancellationToken), cancellationToken);

    private async Task<JournalEntry?> QualifyAsync(TicketEdit edit, QualifyTicket change, CancellationToken cancellationToken)
    {
        var (ticket, viewer, _, set, now, errors) = edit;
        if (!ticket.IsTreatedBy(viewer) || set.Status(ticket.Status).IsFinal)
        {
            errors.Add(new("", "Seuls les agents qui traitent cette demande changent sa qualification, tant qu’elle n’est pas fermée."));
            return null;
        }

        var leaf = knowledge.Catalogue.FindSubcategory(change.Subcategory);
        if (leaf is null)
            errors.Add(new(nameof(QualifyTicket.Subcategory), "Choisissez une sous-catégorie du catalogue."));
        Check(set.Impacts, change.Impact, nameof(QualifyTicket.Impact), "Choisissez qui est touché : l’impact.", errors);
        Check(set.Urgencies, change.Urgency, nameof(QualifyTicket.Urgency), "Choisissez l’urgence.", errors);
        if (errors.Count > 0)
            return null;

        var before = Describe(ticket, set);
        var priority = set.Priority(change.Impact!, change.Urgency!);
        await ApplyAsync(ticket, leaf!, change, priority, cancellationToken);
        var transfer = change.MovesToTeam ? MoveToTeam(edit, leaf!) : null;
        if (errors.Count > 0)
            return null;
        var after = Describe(ticket, set);
        if (transfer is null && before.SequenceEqual(after))
        {
            errors.Add(new("", "Rien n’a changé : choisissez une autre sous-catégorie, un autre impact ou une autre urgence."));
            return null;
        }

        ticket.Touch(now);
        return ToEntry(edit, transfer, priority.Rule, before.Zip(after));
    }

    private async Task ApplyAsync(Ticket ticket, Subcategory leaf, QualifyTicket change, Decision priority, CancellationToken cancellationToken)
    {
        var detail = await db.Set<TicketDetail>().SingleAsync(found => found.TicketNumber == ticket.Number, cancellationToken);
        var names = await db.Tickets.Where(found => found.Number == ticket.Number)
            .Select(found => new { Author = found.Author.DisplayName, Beneficiary = found.Beneficiary == null ? null : found.Beneficiary.DisplayName })
            .SingleAsync(cancellationToken);
        (ticket.OfferCode, ticket.ServiceCode, ticket.ServiceName) = (leaf.Offer.Code, leaf.Service.Code, leaf.Service.Name);
        (ticket.SubcategoryCode, ticket.SubcategoryName, ticket.Kind) = (leaf.Code, leaf.Name, leaf.KindCode());
        (ticket.Impact, ticket.Urgency, ticket.Priority) = (change.Impact!, change.Urgency!, priority.Value);
        ticket.FilterText = Ticket.ToFilterText(
            ticket.Subject, leaf.Service.Name, leaf.Name, names.Author, names.Beneficiary, ticket.EstablishmentUai);
        (detail.OfferName, detail.GroupName, detail.FamilyName) = (leaf.Offer.Name, leaf.Group.Name, leaf.Family.Name);
        detail.PriorityRule = priority.Rule.Rule;
    }

    /// <summary>Sends the request to the team of its new qualification, through the transition that anyone would use.</summary>
    /// <returns>Null when it is in that team already, or may not go there.</returns>
    private static (Transition Transition, RuleReference Rule, string From)? MoveToTeam(TicketEdit edit, Subcategory leaf)
    {
        var (ticket, _, facts, set, now, errors) = edit;
        var team = set.FirstTeam(ticket.ToFacts(), leaf.Team.Code);
        if (team.Value == ticket.Team)
            return null;
        var decision = set.Decide(Transfer, ticket.ToFacts(), facts, now);
        if (!decision.IsAllowed)
        {
            errors.Add(new(nameof(QualifyTicket.MovesToTeam), decision.Refusal!));
            return null;
        }

        var from = ticket.Status;
        ticket.MoveTo(set.Status(decision.Target!), now);
        (ticket.Team, ticket.AgentId) = (team.Value, null);
        return (decision.Transition!, team.Rule, from);
    }

    private static JournalEntry ToEntry(
        TicketEdit edit, (Transition Transition, RuleReference Rule, string From)? transfer, RuleReference priority, IEnumerable<((string Name, string Value) Before, (string Name, string Value) After)> changes) => new()
        {
            TicketNumber = edit.Ticket.Number,
            At = edit.Now,
            AuthorId = edit.Viewer.PersonId,
            Transition = transfer?.Transition.Code ?? JournalEntry.Qualification,
            FromStatus = transfer?.From,
            ToStatus = edit.Ticket.Status,
            Team = transfer is null ? null : edit.Ticket.Team,
            Body = string.Concat(changes
                .Where(change => change.Before != change.After)
                .Select(change => $"<p>{change.After.Name} : {Encoder.Encode(change.Before.Value)} → <strong>{Encoder.Encode(change.After.Value)}</strong></p>")),
            RuleFile = (transfer?.Rule ?? priority).File,
            RuleName = (transfer?.Rule ?? priority).Rule,
            RuleVersion = (transfer?.Rule ?? priority).Version,
        };

    private static List<(string Name, string Value)> Describe(Ticket ticket, RuleSet set) =>
    [
        ("Service", ticket.ServiceName),
        ("Sous-catégorie", ticket.SubcategoryName),
        ("Impact", LabelOf(set.Impacts, ticket.Impact)),
        ("Urgence", LabelOf(set.Urgencies, ticket.Urgency)),
        ("Priorité", LabelOf(set.Priorities, ticket.Priority)),
    ];

    private static string LabelOf(IReadOnlyList<ListValue> values, string code) => values.FirstOrDefault(value => value.Code == code)?.Label ?? code;

    private static void Check(IReadOnlyList<ListValue> values, string? code, string field, string message, List<FieldError> errors)
    {
        if (values.All(value => value.Code != code))
            errors.Add(new(field, message));
    }
}
