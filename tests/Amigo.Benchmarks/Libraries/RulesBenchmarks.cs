using Amigo.Portal;
using Amigo.Rules;
using BenchmarkDotNet.Attributes;

namespace Amigo.Benchmarks.Libraries;

/// <summary>The rules of this repository on one request.</summary>
[MemoryDiagnoser]
public class RulesBenchmarks
{
    private static readonly DateTime Now = new(2026, 1, 15, 10, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules;
    private readonly RuleSet _rules;
    private readonly ViewerFacts _viewer = new() { PersonId = 1, Establishments = ["0299122H"], EstablishmentKinds = ["college"] };
    private readonly TicketFacts _ticket = new()
    {
        Number = 1,
        Status = "resolue",
        AuthorId = 1,
        AgentId = 5,
        TeamCode = "messagerie",
        Establishment = "0299122H",
        ResolvedAt = Now.AddDays(-3),
    };

    private readonly BusinessCalendar _calendar;

    public RulesBenchmarks()
    {
        _rules = RuleSet.Load(_folder).Rules!;
        _calendar = _rules.Deadlines.CalendarOf(_ticket.TeamCode);
    }

    [Benchmark]
    public bool Load() => RuleSet.Load(_folder).Rules is not null;

    [Benchmark]
    public string Priority() => _rules.Priority("personne", "moyenne").Value;

    [Benchmark]
    public bool Visibility() => _rules.Visibility.IsMatch(_ticket, _viewer, Now);

    [Benchmark]
    public int TransitionsFor() => _rules.TransitionsFor(_ticket, _viewer, Now).Count;

    [Benchmark]
    public bool Decide() => _rules.Decide("rouvrir", _ticket, _viewer, Now).IsAllowed;

    [Benchmark]
    public TimeSpan? DecideDelays() => _rules.Deadlines.Decide(_ticket).Delays.Resolve;

    [Benchmark]
    public TimeSpan? FindDelays() => _rules.Deadlines.Of(_ticket).Resolve;

    [Benchmark]
    public DateTime AddThreeDays() => _calendar.Add(Now, TimeSpan.FromHours(24));

    [Benchmark]
    public DateTime AddFiveYears() => _calendar.Add(Now, TimeSpan.FromHours(10_000));

    [Benchmark]
    public TimeSpan BetweenTenYears() => _calendar.Between(Now.AddYears(-10), Now);
}
