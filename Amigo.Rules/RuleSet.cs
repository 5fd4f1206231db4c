namespace Amigo.Rules;

/// <summary>
/// The rules of a directory, read, checked and compiled once. Reloading means loading another set and swapping one reference.
/// </summary>
/// <remarks>Immutable and thread-safe. Dates are UTC.</remarks>
public sealed class RuleSet
{
    /// <summary>Reads and checks every rule file of a directory.</summary>
    /// <param name="directory">The directory that holds <c>statuts.json</c> and the others.</param>
    /// <returns>A set, or all errors at once. Never throws on what files contain or on their absence.</returns>
    public static RuleSetLoad Load(string directory) => throw new NotImplementedException();

    /// <summary>First 12 hexadecimal digits of the SHA-256 of the files.</summary>
    public string Version { get; } = "";

    /// <summary>Statuses in the order of the file.</summary>
    public IReadOnlyList<Status> Statuses { get; } = [];

    /// <summary>The status tickets are opened with.</summary>
    public Status InitialStatus => throw new NotImplementedException();

    /// <summary>Impacts, gravest first.</summary>
    public IReadOnlyList<ListValue> Impacts { get; } = [];

    /// <summary>Urgencies, gravest first.</summary>
    public IReadOnlyList<ListValue> Urgencies { get; } = [];

    /// <summary>Priorities, gravest first.</summary>
    public IReadOnlyList<ListValue> Priorities { get; } = [];

    /// <summary>Tabs of both boards in the order of the file.</summary>
    public IReadOnlyList<Tab> Tabs { get; } = [];

    /// <summary>Who sees a ticket: several rules, any of which suffices.</summary>
    public FilterRule Visibility => throw new NotImplementedException();

    /// <summary>Tickets to close now for want of an answer.</summary>
    public FilterRule AutoClose => throw new NotImplementedException();

    /// <summary>The status an automatically closed ticket takes.</summary>
    public Status AutoCloseTarget => throw new NotImplementedException();

    /// <summary>Every transition of the clock with the tickets that are due, automatic closing included.</summary>
    public IReadOnlyList<ClockSweep> Sweeps { get; } = [];

    /// <summary>Every edge of the lifecycle, one per rule, in the order of the files.</summary>
    public IReadOnlyList<Transition> Transitions { get; } = [];

    /// <summary>Codes of the offers that have a rule, for checks against the catalogue.</summary>
    public IReadOnlyList<string> OfferCodes { get; } = [];

    /// <summary>Codes of the teams named by first-team rules, for checks against the catalogue.</summary>
    public IReadOnlyList<string> TeamCodes { get; } = [];

    /// <summary>The status of a code. A code that no file defines any more gives a plain status labelled with the code.</summary>
    /// <param name="code">A status code.</param>
    public Status Status(string code) => throw new NotImplementedException();

    /// <summary>The tab of a board, or null.</summary>
    /// <param name="board">The board.</param>
    /// <param name="code">The tab's code.</param>
    public Tab? FindTab(Board board, string code) => throw new NotImplementedException();

    /// <summary>The first instant at which <see cref="AutoClose"/> becomes true if nothing happens, within 400 days of the resolution.</summary>
    /// <param name="facts">The ticket.</param>
    /// <returns>The instant, or null for never.</returns>
    public DateTime? AutoCloseDate(TicketFacts facts) => throw new NotImplementedException();

    /// <summary>The priority of an impact and an urgency.</summary>
    /// <param name="impact">Impact code.</param>
    /// <param name="urgency">Urgency code.</param>
    /// <exception cref="ArgumentException">A code is unknown.</exception>
    public Decision Priority(string impact, string urgency) => throw new NotImplementedException();

    /// <summary>The team a new ticket goes to.</summary>
    /// <param name="facts">The ticket about to be opened.</param>
    /// <param name="leafTeam">The team of the catalogue leaf, taken when no other rule holds.</param>
    public Decision FirstTeam(TicketFacts facts, string leafTeam) => throw new NotImplementedException();

    /// <summary>Whether a person may use an offer. An offer without a rule is offered to nobody.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="viewer">The person.</param>
    public bool IsOffered(OfferFacts offer, ViewerFacts viewer) => throw new NotImplementedException();

    /// <summary>The transitions this viewer may make now, one per code, in the order of the files.</summary>
    /// <param name="facts">The ticket.</param>
    /// <param name="viewer">Who would act.</param>
    /// <param name="now">The present, UTC.</param>
    public IReadOnlyList<OfferedTransition> TransitionsFor(TicketFacts facts, ViewerFacts viewer, DateTime now) =>
        throw new NotImplementedException();

    /// <summary>Decides one transition through RulesEngine. An unknown code, or a rule that fails, is refused.</summary>
    /// <param name="transitionCode">The transition's code.</param>
    /// <param name="facts">The ticket.</param>
    /// <param name="viewer">Who acts.</param>
    /// <param name="now">The present, UTC.</param>
    public TransitionDecision Decide(string transitionCode, TicketFacts facts, ViewerFacts viewer, DateTime now) =>
        throw new NotImplementedException();
}
