using Amigo.Rules.Evaluation;

namespace Amigo.Rules;

/// <summary>Who is mailed for which event of a ticket.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class NotificationRules
{
    private readonly Dictionary<string, (RuleGroup<TicketFacts> Group, IReadOnlyList<Notification> Rules)> _byEvent;

    internal NotificationRules(IReadOnlyDictionary<string, (RuleGroup<TicketFacts> Group, IReadOnlyList<Notification> Rules)> byEvent)
    {
        _byEvent = new(byEvent);
        All = [.. _byEvent.Values.SelectMany(pair => pair.Rules).DistinctBy(rule => rule.Rule.Rule)];
        DaysBeforeClosing = All.Select(rule => rule.DaysBefore).FirstOrDefault(days => days is not null);
    }

    /// <summary>Every rule.</summary>
    public IReadOnlyList<Notification> All { get; }

    /// <summary>How many days before it closes by itself a ticket's people are reminded; null for never.</summary>
    public int? DaysBeforeClosing { get; }

    /// <summary>The condition of a rule as its administrator wrote it, for what compares two sets.</summary>
    internal string ConditionOf(Notification rule) =>
        _byEvent[rule.Events[0]].Group.Rules.First(compiled => compiled.Reference.Rule == rule.Rule.Rule).Condition;

    /// <summary>As whom people may be told of an event; empty when nobody is.</summary>
    /// <param name="mailEvent">A transition's code, or one of <see cref="MailEvent"/>.</param>
    public IReadOnlyList<MailAudience> AudiencesOf(string mailEvent) =>
        _byEvent.TryGetValue(mailEvent, out var found) ? [.. found.Rules.Select(rule => rule.Audience).Distinct()] : [];

    /// <summary>When people of an audience are told unless they chose otherwise.</summary>
    /// <param name="audience">As whom.</param>
    public MailDelivery DefaultFor(MailAudience audience) =>
        All.FirstOrDefault(rule => rule.Audience == audience)?.Default ?? MailDelivery.Immediate;

    /// <summary>The rule of this name, or null.</summary>
    /// <param name="name">A rule's name.</param>
    public Notification? Find(string name) => All.FirstOrDefault(rule => rule.Rule.Rule == name);

    /// <summary>The first rule by which a person is told of an event, through RulesEngine; null for none.</summary>
    /// <param name="mailEvent">A transition's code, or one of <see cref="MailEvent"/>.</param>
    /// <param name="audiences">As whom the person may be told.</param>
    /// <param name="ticket">The ticket after the event.</param>
    /// <param name="recipient">The person.</param>
    /// <param name="now">The present, UTC.</param>
    /// <exception cref="RuleEvaluationException">A rule failed while running.</exception>
    public Notification? Decide(
        string mailEvent, IReadOnlyCollection<MailAudience> audiences, TicketFacts ticket, ViewerFacts recipient, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(audiences);
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(recipient);
        if (!_byEvent.TryGetValue(mailEvent, out var found) || !found.Rules.Any(rule => audiences.Contains(rule.Audience)))
            return null;

        var holding = found.Group.Decide(ticket, recipient, now).Select(rule => rule.Reference.Rule).ToHashSet();
        return found.Rules.FirstOrDefault(rule => audiences.Contains(rule.Audience) && holding.Contains(rule.Rule.Rule));
    }
}
