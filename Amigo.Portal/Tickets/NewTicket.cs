using Amigo.Portal.People;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>Makes a ticket of a request that was checked: the rules give it its priority, its first status and its team.</summary>
internal static class NewTicket
{
    public static Ticket From(RuleSet rules, Viewer viewer, Viewer sender, CheckedOpenTicket valid, OpenTicket request, int number, DateTime now)
    {
        var leaf = valid.Subcategory;
        var priority = rules.Priority(valid.Impact, valid.Urgency);
        var facts = new TicketFacts
        {
            Number = number,
            Status = rules.InitialStatus.Code,
            Kind = leaf.KindCode(),
            Impact = valid.Impact,
            Urgency = valid.Urgency,
            Priority = priority.Value,
            OfferCode = leaf.Offer.Code,
            ServiceCode = leaf.Service.Code,
            SubcategoryCode = leaf.Code,
            Establishment = valid.Establishment.Uai,
            AuthorId = viewer.PersonId,
            BeneficiaryId = valid.Beneficiary?.Id,
            SharedWithHeads = valid.SharedWithHeads,
            OpenedById = sender.PersonId == viewer.PersonId ? null : sender.PersonId,
            CreatedAt = now,
        };
        var team = rules.FirstTeam(facts, leaf.Team.Code);
        return new Ticket
        {
            Number = number,
            Subject = valid.Subject,
            Status = facts.Status,
            Kind = facts.Kind,
            Impact = facts.Impact,
            Urgency = facts.Urgency,
            Priority = facts.Priority,
            OfferCode = facts.OfferCode,
            ServiceCode = facts.ServiceCode,
            ServiceName = leaf.Service.Name,
            SubcategoryCode = facts.SubcategoryCode,
            SubcategoryName = leaf.Name,
            EstablishmentUai = facts.Establishment,
            AuthorId = facts.AuthorId,
            BeneficiaryId = facts.BeneficiaryId,
            SharedWithHeads = facts.SharedWithHeads,
            Team = team.Value,
            CreatedAt = now,
            UpdatedAt = now,
            SubmissionKey = request.SubmissionKey,
            Origin = request.Origin,
            OpenedById = facts.OpenedById,
            FilterText = Ticket.ToFilterText(
                valid.Subject, leaf.Service.Name, leaf.Name, viewer.DisplayName, valid.Beneficiary?.DisplayName, facts.Establishment),
            Detail = DetailOf(valid, priority, team),
            Journal = [Opening(sender, facts.Status, priority, team, now)],
        };
    }

    private static TicketDetail DetailOf(CheckedOpenTicket valid, Decision priority, Decision team) => new()
    {
        OfferName = valid.Subcategory.Offer.Name,
        GroupName = valid.Subcategory.Group.Name,
        FamilyName = valid.Subcategory.Family.Name,
        Body = valid.Detail,
        BusinessTeam = valid.BusinessTeam?.Code,
        Phone = valid.Phone,
        Availability = valid.Availability,
        PriorityRule = priority.Rule.Rule,
        TeamRule = team.Rule.Rule,
    };

    private static JournalEntry Opening(Viewer sender, string status, Decision priority, Decision team, DateTime now) => new()
    {
        At = now,
        AuthorId = sender.PersonId,
        Transition = JournalEntry.Opening,
        ToStatus = status,
        Team = team.Value,
        RuleFile = priority.Rule.File,
        RuleName = priority.Rule.Rule,
        RuleVersion = priority.Rule.Version,
    };
}
