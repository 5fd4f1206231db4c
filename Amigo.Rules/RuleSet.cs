using Amigo.Rules.Examples;
using Amigo.Rules.Loading;
using Amigo.Rules.Proofs;

namespace Amigo.Rules;

/// <summary>
/// The rules of a directory, read, checked and compiled once. Reloading means loading another set and swapping one reference.
/// </summary>
/// <remarks>Immutable and thread-safe. Dates are UTC.</remarks>
public sealed class RuleSet
{
    /// <summary>How many days after its resolution a ticket that has not closed by itself never will.</summary>
    public const int MaxAutoCloseDays = 400;

    private readonly RuleSetContent _content;
    private readonly Dictionary<string, Status> _statuses;

    private RuleSet(RuleSetContent content)
    {
        _content = content;
        _statuses = content.Statuses.ToDictionary(status => status.Code);
        InitialStatus = content.Statuses.Single(status => status.IsInitial);
        OfferCodes = [.. content.Offers.Keys];
        TeamCodes = [.. content.TeamOfRule.Values.OfType<string>().Concat(content.Deadlines.TeamCodes).Distinct()];
    }

    /// <summary>Reads and checks every rule file of a directory, and the examples beside them.</summary>
    /// <param name="directory">The directory that holds <c>statuts.json</c> and the others.</param>
    /// <returns>A set, or all errors at once. Never throws on what files contain or on their absence.</returns>
    public static RuleSetLoad Load(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var (content, found) = RuleSetLoader.Load(directory);
        if (content is null)
            return new RuleSetLoad(null, found.Sorted(), Warnings(found, directory));
        var rules = new RuleSet(content);
        (rules.ExampleCount, var broken) = ExampleFolder.Check(rules, directory);
        return new RuleSetLoad(broken.Count == 0 ? rules : null, broken, Warnings(found, directory)) { BeforeExamples = rules };
    }

    /// <summary>First 12 hexadecimal digits of the SHA-256 of the files.</summary>
    public string Version => _content.Version;

    /// <summary>How many examples of the folder <c>exemples/</c> this set was found true to.</summary>
    public int ExampleCount { get; private set; }

    /// <summary>Statuses in the order of the file.</summary>
    public IReadOnlyList<Status> Statuses => _content.Statuses;

    /// <summary>The status tickets are opened with.</summary>
    public Status InitialStatus { get; }

    /// <summary>Impacts, gravest first.</summary>
    public IReadOnlyList<ListValue> Impacts => _content.Values.Impacts;

    /// <summary>Urgencies, gravest first.</summary>
    public IReadOnlyList<ListValue> Urgencies => _content.Values.Urgencies;

    /// <summary>Priorities, gravest first.</summary>
    public IReadOnlyList<ListValue> Priorities => _content.Values.Priorities;

    /// <summary>Codes of solutions, in the order of the file.</summary>
    public IReadOnlyList<ListValue> Solutions => _content.Values.Solutions;

    /// <summary>Tabs of every board in the order of the file.</summary>
    public IReadOnlyList<Tab> Tabs => _content.Tabs;

    /// <summary>Who sees a ticket: several rules, any of which suffices.</summary>
    public FilterRule Visibility => _content.Visibility;

    /// <summary>Tickets to close now for want of an answer.</summary>
    public FilterRule AutoClose => _content.AutoClose;

    /// <summary>The status an automatically closed ticket takes.</summary>
    public Status AutoCloseTarget => _statuses[_content.AutoCloseTarget];

    /// <summary>Every transition of the clock with the tickets that are due, automatic closing included.</summary>
    public IReadOnlyList<ClockSweep> Sweeps => _content.Sweeps;

    /// <summary>Every rule that runs as SQL, alone: visibility, tabs and the clock. For translating, not for deciding.</summary>
    public IReadOnlyList<PlacedFilter> Filters =>
        [.. Visibility.Split(), .. Tabs.SelectMany(tab => tab.Filter.Split()), .. Sweeps.SelectMany(sweep => sweep.Filter.Split())];

    /// <summary>Who is mailed for which event.</summary>
    public NotificationRules Notifications => _content.Notifications;

    /// <summary>Every edge of the lifecycle, one per rule, in the order of the files.</summary>
    public IReadOnlyList<Transition> Transitions => _content.Transitions.Edges;

    /// <summary>Codes of the offers that have a rule, for checks against the catalogue.</summary>
    public IReadOnlyList<string> OfferCodes { get; }

    /// <summary>How long teams may take, and when they work.</summary>
    public Deadlines Deadlines => _content.Deadlines;

    /// <summary>Codes of the teams named by first-team rules and by opening hours, for checks against the catalogue.</summary>
    public IReadOnlyList<string> TeamCodes { get; }

    /// <summary>The status of a code. A code that no file defines any more gives a plain status labelled with the code.</summary>
    /// <param name="code">A status code.</param>
    public Status Status(string code) => FindStatus(code)
        ?? new Status { Code = code, Label = code, Badge = "neutral", Turn = Turn.Support, Description = "Ce statut n'est plus défini." };

    /// <summary>The status of a code, or null when no file defines it.</summary>
    /// <param name="code">A status code.</param>
    public Status? FindStatus(string code) => _statuses.GetValueOrDefault(code);

    /// <summary>The tab of a board, or null.</summary>
    /// <param name="board">The board.</param>
    /// <param name="code">The tab's code.</param>
    public Tab? FindTab(Board board, string code) => Tabs.FirstOrDefault(tab => tab.Board == board && tab.Code == code);

    /// <summary>The first edge of a transition, or null; its label and what it asks for are those of all its edges.</summary>
    /// <param name="code">The transition's code.</param>
    public Transition? FindTransition(string code) => Transitions.FirstOrDefault(transition => transition.Code == code);

    /// <summary>The first instant at which <see cref="AutoClose"/> becomes true if nothing happens, within 400 days of the resolution.</summary>
    /// <param name="facts">The ticket.</param>
    /// <returns>The instant, or null for never.</returns>
    public DateTime? AutoCloseDate(TicketFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.ResolvedAt is not { } start || Closes(facts, start))
            return facts.ResolvedAt;

        var days = 1;
        while (!Closes(facts, start.AddDays(days)))
        {
            if (++days > MaxAutoCloseDays)
                return null;
        }

        var (before, after) = (start.AddDays(days - 1), start.AddDays(days));
        while (after - before > TimeSpan.FromTicks(1))
        {
            var middle = before + ((after - before) / 2);
            if (Closes(facts, middle))
                after = middle;
            else
                before = middle;
        }

        return after;
    }

    /// <summary>The priority of an impact and an urgency.</summary>
    /// <param name="impact">Impact code.</param>
    /// <param name="urgency">Urgency code.</param>
    /// <exception cref="ArgumentException">A code is unknown.</exception>
    public Decision Priority(string impact, string urgency)
    {
        if (Impacts.All(value => value.Code != impact))
            throw new ArgumentException($"Impact inconnu : « {impact} ».", nameof(impact));
        if (Urgencies.All(value => value.Code != urgency))
            throw new ArgumentException($"Urgence inconnue : « {urgency} ».", nameof(urgency));

        var facts = new TicketFacts { Impact = impact, Urgency = urgency };
        var rule = _content.PriorityGroup.Decide(facts, ViewerFacts.Clock, DateTime.UnixEpoch)[0];
        return new Decision(
            _content.PriorityOfRule[rule.Reference.Rule], rule.Reference, rule.Facts(facts, ViewerFacts.Clock, DateTime.UnixEpoch), rule.Label);
    }

    /// <summary>The team a new ticket goes to.</summary>
    /// <param name="facts">The ticket about to be opened.</param>
    /// <param name="leafTeam">The team of the catalogue leaf, taken when no other rule holds.</param>
    public Decision FirstTeam(TicketFacts facts, string leafTeam)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var rule = _content.FirstTeamGroup.Decide(facts, ViewerFacts.Clock, facts.CreatedAt)[0];
        return new Decision(
            _content.TeamOfRule[rule.Reference.Rule] ?? leafTeam, rule.Reference, rule.Facts(facts, ViewerFacts.Clock, facts.CreatedAt), rule.Label);
    }

    /// <summary>The same team by the compiled rules, for tickets by the thousand.</summary>
    /// <param name="facts">The ticket about to be opened.</param>
    /// <param name="leafTeam">The team of the catalogue leaf, taken when no other rule holds.</param>
    public string FirstTeamOf(TicketFacts facts, string leafTeam)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var rule = _content.FirstTeamGroup.Rules.First(rule => rule.Holds(facts, ViewerFacts.Clock, facts.CreatedAt));
        return _content.TeamOfRule[rule.Reference.Rule] ?? leafTeam;
    }

    /// <summary>Whether a person may use an offer. An offer without a rule is offered to nobody.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="viewer">The person.</param>
    public bool IsOffered(OfferFacts offer, ViewerFacts viewer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return _content.Offers.TryGetValue(offer.Code, out var group) && group.Decide(offer, viewer, DateTime.UnixEpoch).Count > 0;
    }

    /// <summary>The transitions this viewer may make now, one per code, in the order of the files.</summary>
    /// <param name="facts">The ticket.</param>
    /// <param name="viewer">Who would act.</param>
    /// <param name="now">The present, UTC.</param>
    public IReadOnlyList<OfferedTransition> TransitionsFor(TicketFacts facts, ViewerFacts viewer, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(viewer);
        return _content.Transitions.Offered(facts, viewer, now);
    }

    /// <summary>Decides one transition through RulesEngine. An unknown code, or a rule that fails, is refused.</summary>
    /// <param name="transitionCode">The transition's code.</param>
    /// <param name="facts">The ticket.</param>
    /// <param name="viewer">Who acts.</param>
    /// <param name="now">The present, UTC.</param>
    public TransitionDecision Decide(string transitionCode, TicketFacts facts, ViewerFacts viewer, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(transitionCode);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(viewer);
        return _content.Transitions.Decide(transitionCode, facts, viewer, now);
    }

    /// <summary>The cell of the matrix that gives a priority, read for people. No value when a code is not one of the rules in force.</summary>
    /// <param name="impact">Impact code.</param>
    /// <param name="urgency">Urgency code.</param>
    public ChoiceTrace TracePriority(string impact, string urgency)
    {
        var read = _content.PriorityGroup.TraceChoice(new(new TicketFacts { Impact = impact, Urgency = urgency }, ViewerFacts.Clock, DateTime.UnixEpoch, null));
        // The cells before it say nothing of it.
        var trace = new ChoiceTrace(null, [.. read.TakeLast(1)]);
        return trace with { Value = trace.Deciding is { } cell ? _content.PriorityOfRule[cell.Rule.Rule] : null };
    }

    /// <summary>The team a ticket would go to if it were opened now, read for people.</summary>
    /// <param name="facts">The ticket as it was about to be opened.</param>
    /// <param name="leafTeam">The team of the catalogue leaf; null when the catalogue has lost it.</param>
    /// <param name="names">Names for those who will read it; null for none.</param>
    public ChoiceTrace TraceFirstTeam(TicketFacts facts, string? leafTeam, FactNaming? names = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var trace = new ChoiceTrace(null, _content.FirstTeamGroup.TraceChoice(new(facts, ViewerFacts.Clock, facts.CreatedAt, names)));
        return trace with { Value = trace.Deciding is { } rule ? _content.TeamOfRule[rule.Rule.Rule] ?? leafTeam : null };
    }

    /// <summary>Every transition of an open ticket, offered or not, read for people.</summary>
    /// <param name="facts">The ticket.</param>
    /// <param name="viewer">Who would act.</param>
    /// <param name="now">The present, UTC.</param>
    /// <param name="names">Names for those who will read it; null for none.</param>
    public IReadOnlyList<TransitionTrace> TraceTransitions(TicketFacts facts, ViewerFacts viewer, DateTime now, FactNaming? names = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(viewer);
        return _content.Transitions.Trace(new(facts, viewer, now, names));
    }

    /// <summary>Offers, services, sub-categories and teams that rules name and the catalogue does not have.</summary>
    /// <param name="catalogue">Every code of the catalogue.</param>
    public CatalogueCheck CheckAgainst(CatalogueCodes catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return CatalogueProof.Check(_content.Mentions, catalogue);
    }

    /// <summary>What the set holds, for what compares two of them.</summary>
    internal RuleSetContent Content => _content;

    private static IReadOnlyList<RuleError> Warnings(ErrorList found, string directory) => [.. found.SortedWarnings(), .. RuleSchemas.Check(directory)];

    private bool Closes(TicketFacts facts, DateTime now) => AutoClose.IsMatch(facts, ViewerFacts.Clock, now);
}
