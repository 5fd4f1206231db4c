using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>notifications.json</c>: one workflow an event, so that only the rules of what happened run.</summary>
internal sealed class NotificationFile(LoadContext context, IReadOnlyList<TicketFacts> samples)
{
    /// <summary>Past it, a reminder could be forgotten by the queue before the ticket closes, and be sent again.</summary>
    private const int MaxDaysBefore = 14;

    private static readonly string[] OwnEvents = [MailEvent.Comment, MailEvent.Note, MailEvent.Reminder];

    private static readonly Dictionary<string, MailAudience> Audiences = new()
    {
        ["demandeur"] = MailAudience.Requester,
        ["beneficiaire"] = MailAudience.Beneficiary,
        ["agent"] = MailAudience.Agent,
        ["equipe"] = MailAudience.Team,
        ["responsables"] = MailAudience.Heads,
    };

    private static readonly Dictionary<string, MailDelivery> Deliveries = new()
    {
        ["immediat"] = MailDelivery.Immediate,
        ["resume"] = MailDelivery.Digest,
        ["aucun"] = MailDelivery.None,
    };

    private static readonly Dictionary<string, MailTemplate> Templates = new()
    {
        ["ouverte"] = MailTemplate.Opened,
        ["reponse"] = MailTemplate.Answered,
        ["a-completer"] = MailTemplate.Question,
        ["en-attente"] = MailTemplate.OnHold,
        ["resolue"] = MailTemplate.Resolved,
        ["rappel"] = MailTemplate.Reminder,
        ["fermee"] = MailTemplate.Closed,
        ["retour"] = MailTemplate.Returned,
        ["equipe"] = MailTemplate.NewInTeam,
        ["assignee"] = MailTemplate.Assigned,
        ["note"] = MailTemplate.Note,
    };

    /// <param name="root">The file.</param>
    /// <param name="transitions">Codes of every transition; null when their file could not be read, to spare false alarms.</param>
    public NotificationRules Read(ObjectReader root, IReadOnlyCollection<string>? transitions)
    {
        var rules = new List<(RuleDraft Draft, CompiledRule<TicketFacts> Rule, Notification Notification)>();
        foreach (var (draft, values) in WorkflowFile.Read(root, new(RuleFiles.Notifications), inner => ReadProperties(inner, transitions)))
        {
            if (values is null || context.Compile<TicketFacts>(draft, RuleScope.Ticket) is not { } rule)
                continue;
            CheckAgainstOthers(draft, values, [.. rules.Select(other => other.Notification)]);
            rules.Add((draft, rule, values with { Rule = rule.Reference, Reason = draft.Label ?? "" }));
        }

        var byEvent = rules.SelectMany(rule => rule.Notification.Events).Distinct().ToDictionary(code => code, code =>
        {
            var own = rules.Where(rule => rule.Notification.Events.Contains(code)).ToList();
            var group = context.Group($"courriel/{code}", [.. own.Select(rule => (rule.Draft, rule.Rule))], samples);
            return (group, (IReadOnlyList<Notification>)[.. own.Select(rule => rule.Notification)]);
        });
        return new NotificationRules(byEvent);
    }

    private static Notification ReadProperties(ObjectReader inner, IReadOnlyCollection<string>? transitions)
    {
        var events = ReadEvents(inner, transitions);
        var audience = inner.Choice("destinataire", Audiences, MailAudience.Requester);
        if (events.Contains(MailEvent.Note) && audience is not (MailAudience.Agent or MailAudience.Team))
            inner.Error(inner.Node, "Une note interne ne s'envoie qu'à l'agent ou à l'équipe.");
        return new Notification
        {
            Rule = new RuleReference(RuleFiles.Notifications, "", ""),
            Events = events,
            Audience = audience,
            IsMandatory = inner.Flag("obligatoire"),
            Template = inner.Choice("modele", Templates, MailTemplate.Answered),
            Default = inner.OptionalChoice("parDefaut", Deliveries, MailDelivery.Immediate),
            Reason = "",
            DaysBefore = ReadDays(inner, events),
        };
    }

    private static string[] ReadEvents(ObjectReader inner, IReadOnlyCollection<string>? transitions)
    {
        var items = inner.TextItems("evenements", CodePatterns.Small);
        if (items.Count == 0)
            inner.Error(inner.Node, "« evenements » est vide : la règle n'enverrait jamais rien.");
        foreach (var item in items)
        {
            if (transitions is null || OwnEvents.Contains(item.Text) || transitions.Contains(item.Text))
                continue;
            var hint = Suggestion.Hint(item.Text, [.. OwnEvents, .. transitions], "Événements possibles");
            inner.Error(item, $"« {item.Text} » n'est ni une transition ni un événement. {hint}");
        }

        return [.. items.Select(item => item.Text)];
    }

    private static int? ReadDays(ObjectReader inner, string[] events)
    {
        if (!events.Contains(MailEvent.Reminder))
        {
            if (inner.Node.Find("joursAvant") is not null)
                inner.Error(inner.Node.Find("joursAvant")!, $"« joursAvant » ne vaut que pour l'événement « {MailEvent.Reminder} ».");
            inner.OptionalWholeNumber("joursAvant", 1, MaxDaysBefore);
            return null;
        }

        if (events.Length > 1)
            inner.Error(inner.Node, $"« {MailEvent.Reminder} » reste seul dans sa règle.");
        return inner.WholeNumber("joursAvant", 1, MaxDaysBefore);
    }

    private void CheckAgainstOthers(RuleDraft draft, Notification rule, IReadOnlyList<Notification> others)
    {
        if (others.FirstOrDefault(other => other.Audience == rule.Audience) is { } same && same.Default != rule.Default)
            context.Errors.Add(draft.File, draft.Node.Offset, $"« parDefaut » doit être le même que dans la règle « {same.Rule.Rule} », qui a le même destinataire.");
        if (rule.DaysBefore is { } days && others.FirstOrDefault(other => other.DaysBefore is not null) is { } earlier && earlier.DaysBefore != days)
            context.Errors.Add(draft.File, draft.Node.Offset, $"« joursAvant » doit être le même que dans la règle « {earlier.Rule.Rule} » : {earlier.DaysBefore}.");
    }
}
