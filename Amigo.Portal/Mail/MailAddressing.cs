using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>Finds who must be told of what happened: by the rules, among those who may read the request, never who did it.</summary>
public sealed partial class MailAddressing(RecipientReader people, ILogger<MailAddressing> logger)
{
    /// <returns>Whom to tell, of what, by which rule, and when; at most one for each person and occasion.</returns>
    public async Task<IReadOnlyList<(MailOccasion Occasion, Recipient Recipient, Notification Rule, MailDelivery Delivery)>> FindAsync(
        RuleSet rules, IReadOnlyList<MailOccasion> occasions, DateTime now, CancellationToken cancellationToken)
    {
        var audiences = occasions.Select(occasion => occasion.Event).Distinct().ToDictionary(code => code, rules.Notifications.AudiencesOf);
        var told = occasions.Where(occasion => audiences[occasion.Event].Count > 0).ToList();
        if (told.Count == 0)
            return [];

        string[] Distinct(MailAudience audience, Func<Ticket, string> key) =>
            [.. told.Where(occasion => audiences[occasion.Event].Contains(audience)).Select(occasion => key(occasion.Ticket)).Distinct()];
        var members = await people.MembersAsync(Distinct(MailAudience.Team, ticket => ticket.Team), cancellationToken);
        var heads = await people.HeadsAsync(Distinct(MailAudience.Heads, ticket => ticket.EstablishmentUai), cancellationToken);
        var candidates = told.ToDictionary(occasion => occasion, occasion => Candidates(occasion, audiences[occasion.Event], members, heads));
        var recipients = await people.ReadAsync([.. candidates.Values.SelectMany(list => list.Select(pair => pair.Key)).Distinct()], cancellationToken);

        var found = new List<(MailOccasion, Recipient, Notification, MailDelivery)>();
        foreach (var (occasion, list) in candidates)
        {
            foreach (var candidate in list)
            {
                if (recipients.GetValueOrDefault(candidate.Key) is { } recipient
                    && Decide(rules, occasion, recipient, [.. candidate], now) is { Delivery: not MailDelivery.None } decided)
                    found.Add((occasion, recipient, decided.Rule, decided.Delivery));
            }
        }

        return found;
    }

    /// <summary>Those whom notes among agents are for, as the ticket's page shows them.</summary>
    public static bool ReadsNotes(Ticket ticket, MailAudience audience, ViewerFacts facts) =>
        audience is MailAudience.Agent or MailAudience.Team
        && facts.PersonId != ticket.AuthorId && facts.PersonId != ticket.BeneficiaryId
        && (facts.Teams.Contains(ticket.Team) || (facts.IsAgent && ticket.AgentId == facts.PersonId));

    /// <summary>Whether the person is still what they were told as.</summary>
    public static bool Belongs(Ticket ticket, MailAudience audience, ViewerFacts facts) => audience switch
    {
        MailAudience.Requester => ticket.AuthorId == facts.PersonId,
        MailAudience.Beneficiary => ticket.BeneficiaryId == facts.PersonId,
        MailAudience.Agent => ticket.AgentId == facts.PersonId,
        MailAudience.Team => facts.Teams.Contains(ticket.Team),
        _ => facts.HeadOf.Contains(ticket.EstablishmentUai),
    };

    /// <summary>By person, as what they may be told; without who did it.</summary>
    private static List<IGrouping<int, MailAudience>> Candidates(
        MailOccasion occasion, IReadOnlyList<MailAudience> audiences, ILookup<string, int> members, ILookup<string, int> heads)
    {
        var ticket = occasion.Ticket;
        return [.. audiences
            .SelectMany(audience => (audience switch
            {
                MailAudience.Requester => [ticket.AuthorId],
                MailAudience.Beneficiary => ticket.BeneficiaryId is { } beneficiary ? [beneficiary] : [],
                MailAudience.Agent => ticket.AgentId is { } agent ? [agent] : [],
                MailAudience.Team => members[ticket.Team],
                _ => heads[ticket.EstablishmentUai],
            }).Select(person => (person, audience)))
            .Where(pair => occasion.Entry is null || pair.person != occasion.Entry.AuthorId)
            .GroupBy(pair => pair.person, pair => pair.audience)];
    }

    private (Notification Rule, MailDelivery Delivery)? Decide(
        RuleSet rules, MailOccasion occasion, Recipient recipient, IReadOnlyCollection<MailAudience> audiences, DateTime now)
    {
        try
        {
            var facts = occasion.Ticket.ToFacts();
            if (!rules.Visibility.IsMatch(facts, recipient.Facts, now)
                || rules.Notifications.Decide(occasion.Event, audiences, facts, recipient.Facts, now) is not { } rule
                || (occasion.Event == MailEvent.Note && !ReadsNotes(occasion.Ticket, rule.Audience, recipient.Facts)))
                return null;
            var delivery = rule.IsMandatory ? MailDelivery.Immediate : recipient.Preferences.GetValueOrDefault(rule.Audience, rule.Default);
            return (rule, delivery);
        }
        catch (RuleEvaluationException failure)
        {
            // Without an answer from the rules nobody is told, and what happened stays written.
            LogRuleFailed(logger, occasion.Event, occasion.Ticket.Number, failure);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A rule failed while looking for whom to tell of {Event} on ticket {Ticket}")]
    private static partial void LogRuleFailed(ILogger logger, string @event, int ticket, Exception failure);
}
