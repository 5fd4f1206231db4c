using Amigo.Rules.Calendars;
using Amigo.Rules.Evaluation;

namespace Amigo.Rules;

/// <summary>How long teams may take, and when they work: <c>delais.json</c> and <c>horaires.json</c>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Deadlines
{
    /// <summary>What a rule of delays may read: what a ticket is about and who has it, never where it stands.</summary>
    internal static readonly IReadOnlySet<string> Members = new HashSet<string>
    {
        nameof(TicketFacts.Kind), nameof(TicketFacts.Impact), nameof(TicketFacts.Urgency), nameof(TicketFacts.Priority),
        nameof(TicketFacts.OfferCode), nameof(TicketFacts.ServiceCode), nameof(TicketFacts.SubcategoryCode),
        nameof(TicketFacts.Establishment), nameof(TicketFacts.TeamCode),
    };

    private readonly RuleGroup<TicketFacts> _group;
    private readonly IReadOnlyDictionary<string, DelayPromise> _promises;
    private readonly BusinessCalendar _default;
    private readonly Dictionary<string, BusinessCalendar> _byTeam = [];

    internal Deadlines(RuleGroup<TicketFacts> group, IReadOnlyDictionary<string, DelayPromise> promises, IReadOnlyList<OpeningHours> hours)
    {
        (_group, _promises) = (group, promises);
        var calendars = hours.Select(each => (Hours: each, Calendar: new BusinessCalendar(each))).ToList();
        Calendars = [.. calendars.Select(pair => pair.Calendar)];
        _default = calendars.Single(pair => pair.Hours.IsDefault).Calendar;
        foreach (var (each, calendar) in calendars)
        {
            foreach (var team in each.Teams)
                _byTeam.Add(team, calendar);
        }
    }

    /// <summary>The calendars in the order of the file.</summary>
    public IReadOnlyList<BusinessCalendar> Calendars { get; }

    /// <summary>Codes of the teams that have hours of their own.</summary>
    internal IEnumerable<string> TeamCodes => _byTeam.Keys;

    /// <summary>Each rule in the order of the file with what it promises, for what compares two sets.</summary>
    internal IEnumerable<(CompiledRule<TicketFacts> Rule, DelayPromise Promise)> Promises =>
        _group.Rules.Select(rule => (rule, _promises[rule.Reference.Rule]));

    /// <summary>The calendar of a team: its own or the default one.</summary>
    /// <param name="team">The team's code, known or not.</param>
    public BusinessCalendar CalendarOf(string team) => _byTeam.GetValueOrDefault(team, _default);

    /// <summary>The delays of a ticket by RulesEngine, explained: the first rule that holds.</summary>
    /// <param name="facts">The ticket.</param>
    /// <exception cref="RuleEvaluationException">A rule failed.</exception>
    public DelayDecision Decide(TicketFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var rule = _group.Decide(facts, ViewerFacts.Clock, DateTime.UnixEpoch)[0];
        var calendar = CalendarOf(facts.TeamCode);
        return new DelayDecision(
            _promises[rule.Reference.Rule].For(calendar.Day), calendar, rule.Reference, rule.Facts(facts, ViewerFacts.Clock, DateTime.UnixEpoch), rule.Label!);
    }

    /// <summary>The rules of delays read until one holds, for people; its name is the value.</summary>
    /// <param name="facts">The ticket.</param>
    /// <param name="names">Names for those who will read it; null for none.</param>
    public ChoiceTrace Trace(TicketFacts facts, FactNaming? names = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var trace = new ChoiceTrace(null, _group.TraceChoice(new(facts, ViewerFacts.Clock, DateTime.UnixEpoch, names)));
        return trace with { Value = trace.Deciding?.Rule.Rule };
    }

    /// <summary>The same delays by the compiled rules, for tickets by the thousand.</summary>
    /// <param name="facts">The ticket.</param>
    /// <exception cref="RuleEvaluationException">A rule failed.</exception>
    public Delays Of(TicketFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var rule = _group.Rules.First(rule => rule.Holds(facts, ViewerFacts.Clock, DateTime.UnixEpoch));
        return _promises[rule.Reference.Rule].For(CalendarOf(facts.TeamCode).Day);
    }

    /// <summary>Whether a ticket that changed keeps its delays and its calendar, whatever the rules say: nothing they may read has changed.</summary>
    /// <param name="before">The ticket before.</param>
    /// <param name="after">The ticket after.</param>
    public static bool AreKept(TicketFacts before, TicketFacts after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Kind == after.Kind && before.Impact == after.Impact && before.Urgency == after.Urgency && before.Priority == after.Priority
            && before.OfferCode == after.OfferCode && before.ServiceCode == after.ServiceCode && before.SubcategoryCode == after.SubcategoryCode
            && before.Establishment == after.Establishment && before.TeamCode == after.TeamCode;
    }
}
